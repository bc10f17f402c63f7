// a shared read-only map whose values count with an atomic
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::thread;

struct Entry {
    text: String,
    hits: AtomicU32,
}

impl Entry {
    fn read(&self) -> &str {
        self.hits.fetch_add(1, Ordering::Relaxed);
        &self.text
    }
}

fn main() {
    let mut map = BTreeMap::new();
    map.insert(1, Entry { text: "one".into(), hits: AtomicU32::new(0) });
    let index = Arc::new(map);
    let copy = index.clone();
    let worker = thread::spawn(move || println!("{}", copy[&1].read()));
    println!("{}", index[&1].read());
    worker.join().unwrap();
}
