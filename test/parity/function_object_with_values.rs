// a hand-written function object stores values only
use std::thread;

struct Accumulate {
    values: Vec<i32>,
    scale: fn(i32) -> i32,
}

impl Accumulate {
    fn call(&self) -> i32 {
        (self.scale)(self.values.iter().sum())
    }
}

fn double(value: i32) -> i32 {
    value * 2
}

fn main() {
    let task = Accumulate { values: vec![1, 2], scale: double };
    let worker = thread::spawn(move || task.call());
    println!("{}", worker.join().unwrap());
}
