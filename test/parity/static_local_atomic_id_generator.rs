// an atomic static local is reached through two calls
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

fn next_id() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

fn new_session() -> String {
    format!("session-{}", next_id())
}

fn main() {
    let worker = thread::spawn(|| new_session());
    println!("{} {}", new_session(), worker.join().unwrap());
}
