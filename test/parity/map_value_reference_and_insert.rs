// Map value reference and insert.
use std::thread;
use std::collections::HashMap;

fn main() {
    let mut index: HashMap<String, Vec<u32>> = HashMap::new();
    index.insert("a".into(), vec![1]);
    thread::scope(|s| {
        let list = index.get("a").unwrap();
        s.spawn(move || println!("{:?}", list));
        index.insert("b".into(), vec![2]);
    });
}
