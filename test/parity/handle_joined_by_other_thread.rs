// the handle is moved into a thread that joins it
use std::thread;
fn main() {
    let producer = thread::spawn(|| vec![1, 2, 3]);
    let consumer = thread::spawn(move || producer.join().unwrap().len());
    println!("{}", consumer.join().unwrap());
}
