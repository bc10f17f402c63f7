// a cell need not be Sync below a mutex
use std::cell::Cell;
use std::sync::{Arc, Mutex};
use std::thread;

struct Meter {
    reads: Cell<u32>,
    value: i32,
}

impl Meter {
    fn value(&self) -> i32 {
        self.reads.set(self.reads.get() + 1);
        self.value
    }
}

fn main() {
    let meter = Arc::new(Mutex::new(Meter { reads: Cell::new(0), value: 5 }));
    let copy = Arc::clone(&meter);
    let worker = thread::spawn(move || copy.lock().unwrap().value());
    let here = meter.lock().unwrap().value();
    println!("{}", here + worker.join().unwrap());
}
