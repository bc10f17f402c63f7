// a thread writes a mutable global through a reference
use std::thread;

static mut LINES: Vec<String> = Vec::new();

fn main() {
    let lines = &mut LINES;
    let worker = thread::spawn(move || lines.push("one".to_string()));
    worker.join().unwrap();
}
