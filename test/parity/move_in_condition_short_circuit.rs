// Move in condition short circuit.
use std::thread;
use std::sync::mpsc::{self, Sender};

fn submit(tx: &Sender<String>, s: String) -> bool { tx.send(s).is_ok() }
fn main() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || rx.iter().count());
    let text = String::from("x");
    let open = std::env::args().count() < 5;
    if open && submit(&tx, text) { println!("sent"); } else { println!("kept {}", text); }
    drop(tx);
    t.join().unwrap();
}
