// Pipeline three stages.
use std::thread;
use std::sync::mpsc;

fn main() {
    let (raw_tx, raw_rx) = mpsc::sync_channel::<String>(8);
    let (len_tx, len_rx) = mpsc::channel::<(String, usize)>();
    let reader = thread::spawn(move || {
        for i in 0..20 { if raw_tx.send(format!("line {}", i)).is_err() { return; } }
    });
    let parser = thread::spawn(move || {
        while let Ok(line) = raw_rx.recv() {
            let n = line.len();
            if len_tx.send((line, n)).is_err() { break; }
        }
    });
    let mut total = 0;
    for (line, n) in len_rx { total += n; if line.ends_with("13") { break; } }
    reader.join().unwrap();
    parser.join().unwrap();
    println!("{}", total);
}
