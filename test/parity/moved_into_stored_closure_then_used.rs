// the local was moved into a stored closure that goes to a thread
use std::thread;
fn main() {
    let mut words = vec!["a".to_string()];
    let show = move || println!("{}", words.len());
    let worker = thread::spawn(show);
    words.push("b".to_string());
    worker.join().unwrap();
}
