// Guard in optional moved to thread.
use std::thread;
use std::sync::{Mutex, MutexGuard};

struct Session<'a> { guard: Option<MutexGuard<'a, Vec<u8>>> }
fn main() {
    let buffer = Mutex::new(vec![1u8]);
    thread::scope(|s| {
        let mut session = Session { guard: buffer.try_lock().ok() };
        let h = s.spawn(move || if let Some(g) = session.guard.as_mut() { g.push(2); });
        h.join().unwrap();
    });
}
