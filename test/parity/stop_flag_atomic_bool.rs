// an atomic bool tells the thread to stop
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
fn main() {
    let stop = AtomicBool::new(false);
    let mut turns = 0u64;
    thread::scope(|s| {
        s.spawn(|| {
            while !stop.load(Ordering::Acquire) {
                turns += 1;
            }
        });
        stop.store(true, Ordering::Release);
    });
    println!("{turns}");
}
