// every element of the vector is moved into its own thread
use std::thread;
fn main() {
    let lines = vec!["a".to_string(), "b".to_string()];
    let mut workers = Vec::new();
    for line in lines {
        workers.push(thread::spawn(move || println!("{line}")));
    }
    for w in workers {
        w.join().unwrap();
    }
}
