// Poller shares plain vector.
use std::thread;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::*;

fn main() {
    let mut samples: Vec<u32> = vec![];
    let stop = AtomicBool::new(false);
    thread::scope(|s| {
        s.spawn(|| { let mut n = 0; while !stop.load(Relaxed) { samples.push(n); n += 1; } });
        while samples.len() < 10 { thread::yield_now(); }
        stop.store(true, Relaxed);
    });
}
