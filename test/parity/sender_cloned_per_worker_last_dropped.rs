// Sender cloned per worker last dropped.
use std::thread;
use std::collections::BTreeMap;
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    let mut workers = Vec::new();
    for id in 0..3 {
        let tx = tx.clone();
        workers.push(thread::spawn(move || -> Result<(), String> {
            for k in 0..id { tx.send((id, k)).map_err(|e| e.to_string())?; }
            Ok(())
        }));
    }
    drop(tx);
    let mut seen = BTreeMap::new();
    for (id, k) in rx.iter() { seen.insert(id, k); }
    for w in workers { if let Err(e) = w.join().unwrap() { eprintln!("{}", e); } }
    println!("{:?}", seen);
}
