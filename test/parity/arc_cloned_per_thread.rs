// every thread gets its own clone of the Arc
use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let total = Arc::new(Mutex::new(0));
    let mut workers = Vec::new();
    for i in 0..3 {
        let total = total.clone();
        workers.push(thread::spawn(move || *total.lock().unwrap() += i));
    }
    for w in workers {
        w.join().unwrap();
    }
    println!("{}", total.lock().unwrap());
}
