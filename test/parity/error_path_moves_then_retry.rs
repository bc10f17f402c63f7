// Error path moves then retry.
use std::thread;
use std::sync::mpsc::{self, Sender};

struct Packet { bytes: Vec<u8> }
fn deliver(tx: &Sender<Packet>, p: Packet) -> Result<(), String> { tx.send(p).map_err(|e| e.to_string()) }
fn main() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || rx.iter().take(2).map(|p: Packet| p.bytes.len()).sum::<usize>());
    let p = Packet { bytes: vec![0; 4] };
    if let Err(e) = deliver(&tx, p) {
        eprintln!("{}: retry", e);
        deliver(&tx, p).unwrap();
    }
    println!("{}", t.join().unwrap());
}
