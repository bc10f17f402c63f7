// Move inside while missing refill on path.
use std::thread;
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<Vec<u8>>();
    let t = thread::spawn(move || rx.iter().map(|b| b.len()).sum::<usize>());
    let mut buffer = Vec::new();
    let mut i = 0u8;
    while i < 20 {
        i += 1;
        buffer.push(i);
        if buffer.len() < 4 { continue; }
        if tx.send(buffer).is_ok() {
            if i == 8 { continue; }
        }
        buffer = Vec::with_capacity(4);
    }
    drop(tx);
    println!("{}", t.join().unwrap());
}
