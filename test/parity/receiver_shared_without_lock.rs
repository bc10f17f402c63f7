// Receiver shared without lock.
use std::thread;
use std::sync::Arc;
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<String>();
    let rx = Arc::new(rx);
    let mut workers = Vec::new();
    for _ in 0..2 {
        let rx = rx.clone();
        workers.push(thread::spawn(move || while let Ok(s) = rx.recv() { println!("{}", s); }));
    }
    tx.send("a".into()).unwrap();
    drop(tx);
    for w in workers { w.join().unwrap(); }
}
