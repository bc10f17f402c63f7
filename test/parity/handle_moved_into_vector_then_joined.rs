// the handle was moved into a vector and is joined by its old name
use std::thread;
fn main() {
    let worker = thread::spawn(|| println!("hi"));
    let mut all = Vec::new();
    all.push(worker);
    worker.join().unwrap();
}
