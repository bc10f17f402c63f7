// a stored callable of unknown contents is run on a thread
use std::thread;

fn later(callback: Box<dyn Fn(i32)>) {
    thread::spawn(move || callback(42));
}

fn main() {
    later(Box::new(|answer| println!("{}", answer)));
}
