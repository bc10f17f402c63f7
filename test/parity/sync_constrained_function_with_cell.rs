// a function that asks for Sync is given a struct with a cell
use std::cell::Cell;
use std::thread;

struct Cache {
    last: Cell<i32>,
}

impl Cache {
    fn square(&self, n: i32) -> i32 {
        self.last.set(n);
        n * n
    }
}

fn on_both<T: Sync>(shared: &T, body: fn(&T, i32) -> i32) {
    thread::scope(|s| {
        s.spawn(|| body(shared, 1));
        s.spawn(|| body(shared, 2));
    });
}

fn main() {
    on_both(&Cache { last: Cell::new(0) }, Cache::square);
}
