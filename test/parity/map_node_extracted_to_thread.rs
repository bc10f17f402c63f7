// Map node extracted to thread.
use std::thread;
use std::collections::HashMap;

fn main() {
    let mut pending: HashMap<u32, Vec<String>> = HashMap::new();
    pending.insert(1, vec!["a".into()]);
    pending.insert(2, vec![]);
    let mut workers = Vec::new();
    for id in [1, 2, 3] {
        if let Some(list) = pending.remove(&id) {
            workers.push(thread::spawn(move || (id, list.len())));
        }
    }
    pending.insert(4, vec![]);
    for w in workers { println!("{:?}", w.join().unwrap()); }
    println!("{}", pending.len());
}
