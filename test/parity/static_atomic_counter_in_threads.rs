// two threads increment an atomic global
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static REQUESTS: AtomicU32 = AtomicU32::new(0);

fn serve() {
    REQUESTS.fetch_add(1, Ordering::SeqCst);
}

fn main() {
    let first = thread::spawn(serve);
    let second = thread::spawn(serve);
    first.join().unwrap();
    second.join().unwrap();
    println!("{}", REQUESTS.load(Ordering::SeqCst));
}
