// a global struct whose fields synchronise themselves
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::Mutex;
use std::thread;

struct Metrics {
    requests: AtomicU64,
    by_status: [AtomicU64; 3],
    ready: AtomicBool,
    errors: Mutex<Vec<String>>,
}

static METRICS: Metrics = Metrics {
    requests: AtomicU64::new(0),
    by_status: [AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0)],
    ready: AtomicBool::new(false),
    errors: Mutex::new(Vec::new()),
};

fn main() {
    let worker = thread::spawn(|| {
        METRICS.requests.fetch_add(1, Ordering::Relaxed);
        METRICS.by_status[1].fetch_add(1, Ordering::Relaxed);
        METRICS.errors.lock().unwrap().push("late".to_string());
    });
    METRICS.ready.store(true, Ordering::Release);
    worker.join().unwrap();
}
