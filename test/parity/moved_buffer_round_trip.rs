// Moved buffer round trip.
use std::thread;
use std::sync::mpsc;

fn main() {
    let (full_tx, full_rx) = mpsc::channel::<Vec<u8>>();
    let (free_tx, free_rx) = mpsc::channel::<Vec<u8>>();
    for _ in 0..2 { free_tx.send(Vec::with_capacity(16)).unwrap(); }
    let writer = thread::spawn(move || {
        let mut n = 0;
        while let Ok(mut buf) = full_rx.recv() { n += buf.len(); buf.clear(); if free_tx.send(buf).is_err() { break; } }
        n
    });
    for round in 0..5u8 {
        let mut buf = match free_rx.recv() { Ok(b) => b, Err(_) => break };
        buf.push(round);
        if let Err(e) = full_tx.send(buf) { println!("lost {}", e.0.len()); return; }
    }
    drop(full_tx);
    println!("{}", writer.join().unwrap());
}
