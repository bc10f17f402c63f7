// the only handle on the Arc was moved into the thread
use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let total = Arc::new(Mutex::new(0));
    let worker = thread::spawn(move || *total.lock().unwrap() += 1);
    worker.join().unwrap();
    println!("{}", total.lock().unwrap());
}
