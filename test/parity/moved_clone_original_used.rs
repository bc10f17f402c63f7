// the thread gets a clone, the original stays
use std::thread;
fn main() {
    let mut line = String::from("hello");
    let copy = line.clone();
    let worker = thread::spawn(move || println!("{copy}"));
    line.push_str(" world");
    println!("{line}");
    worker.join().unwrap();
}
