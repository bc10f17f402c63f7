// a global struct with one field that nothing synchronises
use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

struct Metrics {
    requests: AtomicU64,
    last_status: Cell<u16>,
}

static METRICS: Metrics = Metrics { requests: AtomicU64::new(0), last_status: Cell::new(200) };

fn serve(status: u16) {
    METRICS.requests.fetch_add(1, Ordering::Relaxed);
    METRICS.last_status.set(status);
}

fn main() {
    let worker = thread::spawn(|| serve(404));
    serve(200);
    worker.join().unwrap();
}
