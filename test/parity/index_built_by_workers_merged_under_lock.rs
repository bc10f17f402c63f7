// Index built by workers merged under lock.
use std::thread;
use std::collections::HashMap;
use std::sync::RwLock;

type Index = HashMap<String, Vec<usize>>;
fn index(doc: usize, text: &str) -> Index { let mut m = Index::new(); for w in text.split(' ') { m.entry(w.to_string()).or_default().push(doc); } m }
fn main() {
    let docs = ["a b", "b c", "c a"];
    let all = RwLock::new(Index::new());
    thread::scope(|s| {
        for (i, text) in docs.iter().enumerate() {
            let all = &all;
            s.spawn(move || {
                let part = index(i, text);
                let mut g = all.write().unwrap();
                for (w, mut ds) in part { g.entry(w).or_default().append(&mut ds); }
            });
        }
    });
    let g = all.read().unwrap();
    let mut keys: Vec<&String> = g.keys().collect();
    keys.sort();
    println!("{:?}", keys);
}
