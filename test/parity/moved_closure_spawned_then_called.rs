// a closure that owns its data is moved into a thread, then called
use std::thread;
fn main() {
    let words = vec!["a".to_string(), "b".to_string()];
    let count = move || words.len();
    let worker = thread::spawn(count);
    println!("{}", count());
    worker.join().unwrap();
}
