// a string moved into a thread is printed afterwards
use std::thread;
fn main() {
    let line = String::from("hello");
    let worker = thread::spawn(move || println!("{line}"));
    println!("{}", line.len());
    worker.join().unwrap();
}
