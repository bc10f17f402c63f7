// a mutable static of a generic type's helper is reached by a thread
use std::thread;

static mut POOLED: Vec<i32> = Vec::new();

fn recycle(value: i32) -> usize {
    POOLED.push(value);
    POOLED.len()
}

fn main() {
    let worker = thread::spawn(move || recycle(4));
    println!("{}", worker.join().unwrap());
}
