// a thread function gets a local through std::ref and is detached
use std::thread;

fn fill(out: &mut Vec<i32>, n: i32) {
    out.extend(0..n);
}

fn main() {
    let mut numbers = Vec::new();
    let out = &mut numbers;
    thread::spawn(move || fill(out, 10));
}
