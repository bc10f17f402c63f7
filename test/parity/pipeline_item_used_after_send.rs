// Pipeline item used after send.
use std::thread;
use std::sync::mpsc::{self, Sender, Receiver};

struct Item { id: u32, body: String }
fn stage(rx: Receiver<Item>, tx: Sender<Item>) {
    for item in rx {
        if item.body.is_empty() { continue; }
        tx.send(item).unwrap();
        println!("passed on {} {}", item.id, item.body);
    }
}
fn main() {
    let (a, b) = mpsc::channel();
    let (c, d) = mpsc::channel();
    let t = thread::spawn(move || stage(b, c));
    a.send(Item { id: 1, body: "x".into() }).unwrap();
    drop(a);
    for i in d { println!("{}", i.id); }
    t.join().unwrap();
}
