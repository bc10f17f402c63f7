// Lock all guards into thread.
use std::thread;
use std::sync::Mutex;

struct Ledger { a: Mutex<i64>, b: Mutex<i64> }
fn main() {
    let l = Ledger { a: Mutex::new(1), b: Mutex::new(2) };
    thread::scope(|s| {
        let mut pair = (l.a.lock().unwrap(), l.b.lock().unwrap());
        s.spawn(move || { *pair.0 -= 1; *pair.1 += 1; });
    });
}
