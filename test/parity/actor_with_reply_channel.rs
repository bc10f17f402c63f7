// Actor with reply channel.
use std::thread::{self, JoinHandle};
use std::collections::HashMap;
use std::sync::mpsc::{self, Sender};

enum Msg { Get(String, Sender<Option<i64>>), Add(String, i64), Close }
#[derive(Clone)] struct Store { tx: Sender<Msg> }
impl Store {
    fn open() -> (Store, JoinHandle<usize>) {
        let (tx, rx) = mpsc::channel();
        let h = thread::spawn(move || {
            let mut map: HashMap<String, i64> = HashMap::new();
            for m in rx { match m {
                Msg::Get(k, reply) => { let _ = reply.send(map.get(&k).copied()); }
                Msg::Add(k, n) => *map.entry(k).or_insert(0) += n,
                Msg::Close => break,
            } }
            map.len()
        });
        (Store { tx }, h)
    }
    fn get(&self, k: &str) -> Option<i64> { let (tx, rx) = mpsc::channel(); self.tx.send(Msg::Get(k.into(), tx)).ok()?; rx.recv().ok()? }
    fn add(&self, k: &str, n: i64) { let _ = self.tx.send(Msg::Add(k.into(), n)); }
}
fn main() {
    let (store, h) = Store::open();
    let s = store.clone();
    thread::spawn(move || s.add("x", 4)).join().unwrap();
    println!("{:?}", store.get("x"));
    store.tx.send(Msg::Close).unwrap();
    println!("{}", h.join().unwrap());
}
