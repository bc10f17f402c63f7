// a policy chosen by a template argument is not Sync
use std::cell::Cell;
use std::sync::Arc;
use std::thread;

trait Counter: Default {
    fn bump(&self);
}

#[derive(Default)]
struct Fast(Cell<u32>);

impl Counter for Fast {
    fn bump(&self) {
        self.0.set(self.0.get() + 1);
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
    let lookup = Arc::new(Lookup::<Fast>::default());
    let copy = Arc::clone(&lookup);
    let worker = thread::spawn(move || copy.find(1));
    println!("{} {}", lookup.find(2), worker.join().unwrap());
}
