// a handle that was given up is joined
use std::thread;
fn main() {
    let worker = thread::spawn(|| println!("hi"));
    drop(worker);
    worker.join().unwrap();
}
