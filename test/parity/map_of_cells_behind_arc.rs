// a shared read-only map whose values hold a cell
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;

struct Entry {
    text: String,
    hits: Cell<u32>,
}

impl Entry {
    fn read(&self) -> &str {
        self.hits.set(self.hits.get() + 1);
        &self.text
    }
}

fn main() {
    let mut map = BTreeMap::new();
    map.insert(1, Entry { text: "one".into(), hits: Cell::new(0) });
    let index = Arc::new(map);
    let copy = index.clone();
    let worker = thread::spawn(move || println!("{}", copy[&1].read()));
    println!("{}", index[&1].read());
    worker.join().unwrap();
}
