// Guard reference used after handed on.
use std::sync::{Mutex, MutexGuard};

fn drain(mut g: MutexGuard<Vec<u32>>) -> usize { let n = g.len(); g.clear(); n }
fn main() {
    let m = Mutex::new(vec![1]);
    let g = m.lock().unwrap();
    let first = &g[0];
    let n = drain(g);
    println!("{} {}", first, n);
}
