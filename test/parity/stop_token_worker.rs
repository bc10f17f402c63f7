// a stoppable thread counts into an atomic shared with its owner
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::Arc;
use std::thread;

fn main() {
    let stop = Arc::new(AtomicBool::new(false));
    let ticks = Arc::new(AtomicU64::new(0));
    let (stop2, ticks2) = (stop.clone(), ticks.clone());
    let worker = thread::spawn(move || {
        while !stop2.load(Ordering::Relaxed) {
            ticks2.fetch_add(1, Ordering::Relaxed);
        }
    });
    stop.store(true, Ordering::Relaxed);
    worker.join().unwrap();
    println!("{}", ticks.load(Ordering::Relaxed));
}
