// a hand-written function object stores a raw pointer
use std::thread;

struct Accumulate {
    values: Vec<i32>,
    total: *mut i32,
}

impl Accumulate {
    fn call(&self) {
        unsafe { *self.total = self.values.iter().sum() };
    }
}

fn start(values: Vec<i32>, total: *mut i32) {
    let task = Accumulate { values, total };
    thread::spawn(move || task.call());
}

fn main() {
    start(vec![1, 2], Box::leak(Box::new(0)));
}
