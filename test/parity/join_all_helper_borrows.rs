// Join all helper borrows.
use std::thread;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

fn main() {
    let names = vec![String::from("a"), String::from("b")];
    let lens: Vec<AtomicUsize> = names.iter().map(|_| AtomicUsize::new(0)).collect();
    thread::scope(|s| {
        for (n, l) in names.iter().zip(&lens) { s.spawn(move || l.store(n.len(), SeqCst)); }
    });
    println!("{:?} {}", lens, names.len());
}
