// make_mut writes to a copy while a thread reads the original
use std::sync::Arc;
use std::thread;
fn main() {
    let mut settings = Arc::new(vec![1, 2]);
    let theirs = Arc::clone(&settings);
    let worker = thread::spawn(move || println!("{}", theirs.len()));
    Arc::make_mut(&mut settings).push(3);
    println!("{}", settings.len());
    worker.join().unwrap();
}
