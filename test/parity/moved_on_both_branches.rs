// every branch moves the value exactly once
use std::thread;
fn run(text: String, shout: bool) {
    let worker = if shout {
        thread::spawn(move || println!("{}!", text))
    } else {
        thread::spawn(move || println!("{}", text))
    };
    worker.join().unwrap();
}
fn main() {
    run("hi".to_string(), true);
}
