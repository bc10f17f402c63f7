// a local string_view over a literal goes to a detached thread by value
use std::thread;

fn main() {
    let greeting: &str = "good morning";
    let short = &greeting[0..4];
    let worker = thread::spawn(move || {
        println!("{} / {}", greeting, short);
    });
    worker.join().unwrap();
}
