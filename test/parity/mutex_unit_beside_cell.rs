// a lock beside a cell does not make the struct Sync
use std::cell::Cell;
use std::sync::{Arc, Mutex};
use std::thread;

struct Stats {
    lock: Mutex<()>,
    hits: Cell<u64>,
}

impl Stats {
    fn hit(&self) {
        let _guard = self.lock.lock().unwrap();
        self.hits.set(self.hits.get() + 1);
    }
}

fn main() {
    let stats = Arc::new(Stats { lock: Mutex::new(()), hits: Cell::new(0) });
    let copy = stats.clone();
    let worker = thread::spawn(move || copy.hit());
    stats.hit();
    worker.join().unwrap();
}
