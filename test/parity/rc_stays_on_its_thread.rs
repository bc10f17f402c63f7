// a non-atomic counted pointer never leaves the main thread, a number read from it does
use std::rc::Rc;
use std::thread;

fn main() {
    let title = Rc::new(String::from("annual report"));
    let other = title.clone();
    let length = title.len();
    let worker = thread::spawn(move || length * 2);
    println!("{} {}", other, worker.join().unwrap());
}
