// Parallel for template.
use std::thread;
use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::*;

fn parallel_for(n: usize, f: impl Fn(usize) + Sync) {
    thread::scope(|s| { for t in 0..4 { let f = &f; s.spawn(move || for i in (t..n).step_by(4) { f(i) }); } });
}
fn main() {
    let input: Vec<u64> = (0..100).collect();
    let out: Vec<AtomicU64> = (0..100).map(|_| AtomicU64::new(0)).collect();
    let seen = Mutex::new(HashSet::new());
    parallel_for(input.len(), |i| {
        out[i].store(input[i] * 2, Relaxed);
        if input[i] % 10 == 0 { seen.lock().unwrap().insert(input[i]); }
    });
    println!("{} {}", out[3].load(Relaxed), seen.into_inner().unwrap().len());
}
