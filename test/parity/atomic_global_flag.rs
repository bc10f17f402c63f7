// an atomic flag stops a worker
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static STOP: AtomicBool = AtomicBool::new(false);

fn main() {
    let worker = thread::spawn(|| {
        let mut turns = 0u64;
        while !STOP.load(Ordering::Acquire) {
            turns += 1;
        }
        turns
    });
    STOP.store(true, Ordering::Release);
    println!("{}", worker.join().unwrap());
}
