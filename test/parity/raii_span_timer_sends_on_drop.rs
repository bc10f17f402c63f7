// Raii span timer sends on drop.
use std::thread;
use std::sync::mpsc::{self, Sender};

struct Timer { name: &'static str, tx: Sender<(&'static str, u32)>, ticks: u32 }
impl Drop for Timer { fn drop(&mut self) { let _ = self.tx.send((self.name, self.ticks)); } }
fn work(tx: Sender<(&'static str, u32)>, n: u32) -> Result<u32, String> {
    let mut t = Timer { name: "work", tx, ticks: 0 };
    for i in 0..n { if i == 7 { return Err("seven".into()); } t.ticks += 1; }
    Ok(t.ticks)
}
fn main() {
    let (tx, rx) = mpsc::channel();
    let tx2 = tx.clone();
    let a = thread::spawn(move || work(tx, 3));
    let b = thread::spawn(move || work(tx2, 30));
    for (name, n) in rx { println!("{} {}", name, n); }
    println!("{:?} {:?}", a.join().unwrap(), b.join().unwrap());
}
