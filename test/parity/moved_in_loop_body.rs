// the value is moved on the first turn and used on the next
use std::thread;
fn main() {
    let config = String::from("debug");
    let mut workers = Vec::new();
    for id in 0..3 {
        workers.push(thread::spawn(move || println!("{id} {config}")));
    }
    for w in workers {
        w.join().unwrap();
    }
}
