// Std mutex guard inside handle struct.
use std::thread;
use std::sync::{RwLock, RwLockWriteGuard};

struct Locked<'a> { guard: RwLockWriteGuard<'a, String>, note: &'static str }
fn consume(l: Locked) { println!("{} {}", l.guard.len(), l.note); }
fn main() {
    let text = RwLock::new(String::from("x"));
    thread::scope(|s| {
        let l = Locked { guard: text.write().unwrap(), note: "n" };
        s.spawn(|| consume(l));
    });
}
