// Arc used after last clone moved.
use std::thread;
use std::sync::{Arc, Mutex};

fn main() {
    let found = Arc::new(Mutex::new(Vec::new()));
    let mut workers = Vec::new();
    for i in 0..2 {
        let found = found.clone();
        workers.push(thread::spawn(move || found.lock().unwrap().push(i)));
    }
    workers.push(thread::spawn(move || found.lock().unwrap().push(9)));
    for w in workers { w.join().unwrap(); }
    println!("{}", found.lock().unwrap().len());
}
