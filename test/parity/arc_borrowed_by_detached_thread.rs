// a detached thread captures the Arc itself by reference
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let hits = Arc::new(Mutex::new(0));
    thread::spawn(|| *hits.lock().unwrap() += 1);
    println!("{}", hits.lock().unwrap());
}
