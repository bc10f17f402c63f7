// Element taken by swap remove.
use std::thread;

fn main() {
    let mut queue = vec![String::from("a"), String::from("b"), String::from("c")];
    let mut workers = Vec::new();
    while let Some(item) = queue.pop() {
        workers.push(thread::spawn(move || item.len()));
        if workers.len() == 2 { break; }
    }
    queue.push("d".into());
    let n: usize = workers.into_iter().map(|w| w.join().unwrap()).sum();
    println!("{} {}", n, queue.len());
}
