// Dining philosophers.
use std::thread;
use std::sync::{Arc, Mutex};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct Table { forks: Vec<Mutex<()>>, meals: Vec<AtomicUsize> }
fn eat(table: &Table, who: usize) {
    let n = table.forks.len();
    let (first, second) = if who + 1 == n { (0, who) } else { (who, who + 1) };
    let _a = table.forks[first].lock().unwrap();
    let _b = table.forks[second].lock().unwrap();
    table.meals[who].fetch_add(1, Relaxed);
}
fn main() {
    let table = Arc::new(Table { forks: (0..5).map(|_| Mutex::new(())).collect(), meals: (0..5).map(|_| AtomicUsize::new(0)).collect() });
    let handles: Vec<_> = (0..5).map(|who| { let table = Arc::clone(&table); thread::spawn(move || for _ in 0..3 { eat(&table, who); }) }).collect();
    for h in handles { h.join().unwrap(); }
    println!("{}", table.meals.iter().map(|m| m.load(Relaxed)).sum::<usize>());
}
