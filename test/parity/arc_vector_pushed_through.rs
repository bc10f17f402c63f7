// a vector behind a shared owner is appended to
use std::sync::Arc;
use std::thread;
fn main() {
    let names = Arc::new(Vec::<String>::new());
    let theirs = names.clone();
    let worker = thread::spawn(move || theirs.push("worker".to_string()));
    worker.join().unwrap();
    println!("{}", names.len());
}
