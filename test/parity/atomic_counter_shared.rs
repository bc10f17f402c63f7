// threads and parent use one atomic
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
fn main() {
    let hits = AtomicUsize::new(0);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| hits.fetch_add(1, Ordering::Relaxed));
        }
        hits.fetch_add(1, Ordering::Relaxed);
    });
    println!("{}", hits.load(Ordering::SeqCst));
}
