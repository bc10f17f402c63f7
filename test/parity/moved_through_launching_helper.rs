// a helper takes the string by value and starts the thread
use std::thread::{self, JoinHandle};
fn launch(line: String) -> JoinHandle<()> {
    thread::spawn(move || println!("{line}"))
}
fn main() {
    let line = String::from("hello");
    let worker = launch(line);
    println!("{}", line.len());
    worker.join().unwrap();
}
