// Arc try unwrap after join.
use std::thread;
use std::sync::{Arc, Mutex};

fn main() {
    let found = Arc::new(Mutex::new(Vec::new()));
    let mut workers = Vec::new();
    for i in 0..4u32 {
        let found = Arc::clone(&found);
        workers.push(thread::spawn(move || {
            let square = i * i;
            if square % 2 == 1 { return; }
            found.lock().unwrap().push(square);
        }));
    }
    for w in workers { w.join().unwrap(); }
    let mut list = Arc::try_unwrap(found).unwrap().into_inner().unwrap();
    list.sort();
    println!("{:?}", list);
}
