// an atomic pointer is Send and Sync whatever it points to
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::Arc;
use std::thread;

struct Node {
    _next: *mut Node,
}

fn main() {
    let head: Arc<AtomicPtr<Node>> = Arc::default();
    let copy = head.clone();
    let worker = thread::spawn(move || copy.load(Ordering::Acquire).is_null());
    println!("{} {}", head.load(Ordering::Acquire).is_null(), worker.join().unwrap());
}
