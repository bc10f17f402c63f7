// join uses the handle up
use std::thread;
fn main() {
    let worker = thread::spawn(|| 42);
    println!("{}", worker.join().unwrap());
    worker.join().unwrap();
}
