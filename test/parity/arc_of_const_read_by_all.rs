// a vector behind a shared owner is only read
use std::sync::Arc;
use std::thread;
fn main() {
    let names = Arc::new(vec!["a".to_string(), "b".to_string()]);
    let mut workers = Vec::new();
    for i in 0..2 {
        let names = Arc::clone(&names);
        workers.push(thread::spawn(move || println!("{}", names[i])));
    }
    println!("{}", names.len());
    for w in workers {
        w.join().unwrap();
    }
}
