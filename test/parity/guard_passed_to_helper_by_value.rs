// Guard passed to helper by value.
use std::thread;
use std::sync::{Mutex, MutexGuard};

fn drain(mut g: MutexGuard<Vec<u32>>) -> u32 { let n = g.iter().sum(); g.clear(); n }
fn extend<'a>(mut g: MutexGuard<'a, Vec<u32>>, n: u32) -> MutexGuard<'a, Vec<u32>> { g.push(n); g }
fn main() {
    let m = Mutex::new(vec![]);
    thread::scope(|s| {
        let h = s.spawn(|| { let g = m.lock().unwrap(); let g = extend(g, 1); drain(g) });
        { let g = extend(m.lock().unwrap(), 5); println!("{}", g.len()); }
        println!("{}", h.join().unwrap());
    });
}
