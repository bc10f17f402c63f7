// Sender moved in worker loop.
use std::thread;
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    let mut workers = Vec::new();
    for id in 0..3 {
        workers.push(thread::spawn(move || tx.send(id).unwrap()));
    }
    for v in rx { println!("{}", v); }
    for w in workers { w.join().unwrap(); }
}
