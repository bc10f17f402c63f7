// the value is moved as an argument and used after
use std::thread;
fn process(data: Vec<i32>) {
    println!("{}", data.len());
}
fn main() {
    let data = vec![1, 2, 3];
    let worker = thread::spawn(move || process(data));
    println!("{}", data.is_empty());
    worker.join().unwrap();
}
