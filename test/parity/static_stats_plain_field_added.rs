// Static stats plain field added.
use std::thread;
use std::cell::Cell;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::*;

struct Stats { count: AtomicU64, last: Cell<u64> }
static GLOBAL: Stats = Stats { count: AtomicU64::new(0), last: Cell::new(0) };
fn record(v: u64) { GLOBAL.count.fetch_add(1, Relaxed); GLOBAL.last.set(v); }
fn main() {
    let t = thread::spawn(|| for i in 0..3 { record(i); });
    t.join().unwrap();
    println!("{}", GLOBAL.last.get());
}
