// Keys kept past read guard.
use std::collections::BTreeMap;
use std::sync::RwLock;

type Index = BTreeMap<String, Vec<usize>>;
fn main() {
    let all = RwLock::new(Index::new());
    let mut keys: Vec<&str> = Vec::new();
    {
        let g = all.read().unwrap();
        for (w, _) in g.iter() { keys.push(w); }
    }
    println!("{:?}", keys);
}
