// a mutex does not make what is not Send shareable
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let local = Rc::new(7);
    let shared = Arc::new(Mutex::new(local.clone()));
    let copy = Arc::clone(&shared);
    let worker = thread::spawn(move || println!("{}", copy.lock().unwrap()));
    println!("{}", local);
    worker.join().unwrap();
}
