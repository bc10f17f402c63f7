// a string is moved into a thread while a view of it is used later
use std::thread;

fn main() {
    let text = String::from("hello world");
    let word = &text[..5];
    let worker = thread::spawn(move || println!("{}", text.len()));
    println!("{}", word);
    worker.join().unwrap();
}
