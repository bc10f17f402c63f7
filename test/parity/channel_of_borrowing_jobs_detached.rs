// Channel of borrowing jobs detached.
use std::thread;
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<Box<dyn FnOnce() -> usize + Send>>();
    let worker = thread::spawn(move || rx.into_iter().map(|j| j()).sum::<usize>());
    for i in 0..3 {
        let words: Vec<String> = (0..i).map(|k: usize| k.to_string()).collect();
        tx.send(Box::new(|| words.len())).unwrap();
    }
    drop(tx);
    println!("{}", worker.join().unwrap());
}
