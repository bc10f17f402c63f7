// a stored callable that is declared Send is run on a thread
use std::thread;

fn later(mut callback: Box<dyn FnMut(i32) + Send>) {
    thread::spawn(move || callback(42));
}

fn main() {
    let prefix = String::from("answer");
    later(Box::new(move |answer| println!("{} {}", prefix, answer)));
}
