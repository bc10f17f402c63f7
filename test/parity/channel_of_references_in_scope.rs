// Channel of references in scope.
use std::thread;
use std::sync::mpsc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

fn main() {
    let lines: Vec<String> = (0..9).map(|i| i.to_string()).collect();
    let total = AtomicUsize::new(0);
    thread::scope(|s| {
        let (tx, rx) = mpsc::channel::<&String>();
        let total = &total;
        s.spawn(move || for l in rx { total.fetch_add(l.len(), Relaxed); });
        for l in &lines { if l.starts_with('5') { continue; } tx.send(l).unwrap(); }
    });
    println!("{} {}", total.into_inner(), lines.len());
}
