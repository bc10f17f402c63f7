// Seqlock style atomics struct.
use std::thread;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::atomic::Ordering::*;

#[derive(Default)]
struct Stats { count: AtomicU64, sum: AtomicU64, max: AtomicU64, closed: AtomicBool }
impl Stats {
    fn record(&self, v: u64) -> bool {
        if self.closed.load(Acquire) { return false; }
        self.count.fetch_add(1, Relaxed);
        self.sum.fetch_add(v, Relaxed);
        let mut seen = self.max.load(Relaxed);
        while v > seen {
            match self.max.compare_exchange_weak(seen, v, Relaxed, Relaxed) { Ok(_) => break, Err(now) => seen = now }
        }
        true
    }
}
static GLOBAL: Stats = Stats { count: AtomicU64::new(0), sum: AtomicU64::new(0), max: AtomicU64::new(0), closed: AtomicBool::new(false) };
fn main() {
    let local = Stats::default();
    thread::scope(|s| {
        for i in 0..3 { let local = &local; s.spawn(move || { local.record(i); GLOBAL.record(i) }); }
    });
    thread::spawn(|| GLOBAL.closed.store(true, Release));
    println!("{}", local.max.into_inner());
}
