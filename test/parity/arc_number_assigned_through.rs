// a number behind a shared owner is assigned
use std::sync::Arc;
use std::thread;
fn main() {
    let best = Arc::new(0);
    let mut workers = Vec::new();
    for i in 0..2 {
        let best = Arc::clone(&best);
        workers.push(thread::spawn(move || *best = i));
    }
    for w in workers {
        w.join().unwrap();
    }
    println!("{best}");
}
