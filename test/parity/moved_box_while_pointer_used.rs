// a reference into the box is used after the box went to a thread
use std::thread;
fn main() {
    let counter = Box::new(5);
    let view = &*counter;
    let worker = thread::spawn(move || println!("{}", *counter + 1));
    println!("{}", *view);
    worker.join().unwrap();
}
