// a clone of the owning closure goes to the thread
use std::thread;
fn main() {
    let words = vec!["a".to_string(), "b".to_string()];
    let count = move || words.len();
    let worker = thread::spawn(count.clone());
    println!("{}", count());
    worker.join().unwrap();
}
