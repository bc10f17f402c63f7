// a shared owner of unsynchronised data goes into a thread
use std::cell::RefCell;
use std::sync::Arc;
use std::thread;

fn main() {
    let log = Arc::new(RefCell::new(Vec::new()));
    let copy = log.clone();
    let worker = thread::spawn(move || copy.borrow_mut().push("worker"));
    log.borrow_mut().push("main");
    worker.join().unwrap();
}
