// Counter struct generic over atomic.
use std::thread;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

trait Counter { fn add(&self, n: usize); fn get(&self) -> usize; }
impl Counter for AtomicUsize { fn add(&self, n: usize) { self.fetch_add(n, Relaxed); } fn get(&self) -> usize { self.load(Relaxed) } }
impl Counter for Mutex<usize> { fn add(&self, n: usize) { *self.lock().unwrap() += n; } fn get(&self) -> usize { *self.lock().unwrap() } }
fn hammer<C: Counter + Sync>(c: &C) -> usize { thread::scope(|s| { for i in 0..4 { s.spawn(move || c.add(i)); } }); c.get() }
fn main() { println!("{} {}", hammer(&AtomicUsize::new(0)), hammer(&Mutex::new(0))); }
