// the receiving half is handed to another thread
use std::sync::mpsc;
use std::thread;

fn main() {
    let (promise, future) = mpsc::channel::<Vec<i32>>();
    let consumer = thread::spawn(move || println!("{}", future.recv().unwrap().len()));
    promise.send(vec![1, 2, 3]).unwrap();
    consumer.join().unwrap();
}
