// a function returns the handle of a thread that borrows its local
use std::thread;
use std::thread::JoinHandle;

fn start(size: usize) -> JoinHandle<usize> {
    let buffer = vec![0u8; size];
    thread::spawn(|| buffer.len())
}

fn main() {
    println!("{}", start(16).join().unwrap());
}
