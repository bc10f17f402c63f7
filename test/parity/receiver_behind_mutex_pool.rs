// Receiver behind mutex pool.
use std::thread::{self, JoinHandle};
use std::sync::{Arc, Mutex};
use std::sync::mpsc;

enum Message { Run(Box<dyn FnOnce() -> usize + Send>), Stop }
fn main() {
    let (tx, rx) = mpsc::channel::<Message>();
    let (res_tx, res_rx) = mpsc::channel::<usize>();
    let rx = Arc::new(Mutex::new(rx));
    let workers: Vec<JoinHandle<u32>> = (0..3).map(|_| {
        let rx = Arc::clone(&rx);
        let out = res_tx.clone();
        thread::spawn(move || {
            let mut done = 0;
            loop {
                let msg = rx.lock().unwrap().recv();
                match msg { Ok(Message::Run(f)) => { out.send(f()).unwrap(); done += 1; } Ok(Message::Stop) | Err(_) => return done }
            }
        })
    }).collect();
    drop(res_tx);
    for s in ["a", "bb"] { let s = s.to_string(); tx.send(Message::Run(Box::new(move || s.len()))).unwrap(); }
    for _ in &workers { tx.send(Message::Stop).unwrap(); }
    println!("{}", res_rx.iter().sum::<usize>());
    println!("{}", workers.into_iter().map(|w| w.join().unwrap()).sum::<u32>());
}
