// a policy chosen by a template argument counts atomically
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::thread;

trait Counter: Default {
    fn bump(&self);
}

#[derive(Default)]
struct Safe(AtomicU32);

impl Counter for Safe {
    fn bump(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[derive(Default)]
struct Lookup<C: Counter> {
    counter: C,
}

impl<C: Counter> Lookup<C> {
    fn find(&self, key: u32) -> u32 {
        self.counter.bump();
        key * 2
    }
}

fn main() {
    let lookup = Arc::new(Lookup::<Safe>::default());
    let copy = Arc::clone(&lookup);
    let worker = thread::spawn(move || copy.find(1));
    println!("{} {}", lookup.find(2), worker.join().unwrap());
}
