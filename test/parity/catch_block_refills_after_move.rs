// Catch block refills after move.
use std::thread;
use std::sync::mpsc::{self, Sender};

fn try_send(tx: &Sender<Vec<u8>>, v: Vec<u8>) -> Result<(), ()> { if v.is_empty() { return Err(()); } tx.send(v).map_err(|_| ()) }
fn main() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || rx.iter().map(|v: Vec<u8>| v.len()).sum::<usize>());
    let mut batch = vec![1u8, 2];
    for i in 0..4u8 {
        if let Err(()) = try_send(&tx, batch) { println!("empty"); }
        batch = vec![i];
        batch.push(7);
    }
    drop(tx);
    println!("{} {}", batch.len(), t.join().unwrap());
}
