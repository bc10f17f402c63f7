// the counter lives inside its mutex
use std::sync::{Arc, Mutex};
use std::thread;

struct Stats {
    hits: Mutex<u64>,
}

impl Stats {
    fn hit(&self) {
        *self.hits.lock().unwrap() += 1;
    }
}

fn main() {
    let stats = Arc::new(Stats { hits: Mutex::new(0) });
    let copy = stats.clone();
    let worker = thread::spawn(move || copy.hit());
    stats.hit();
    worker.join().unwrap();
}
