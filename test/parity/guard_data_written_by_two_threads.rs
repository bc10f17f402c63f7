// data below one guard is written by two scoped threads
use std::sync::Mutex;
use std::thread;
fn main() {
    let total = Mutex::new(0);
    let mut guard = total.lock().unwrap();
    let value = &mut *guard;
    thread::scope(|s| {
        s.spawn(|| *value += 1);
        s.spawn(|| *value += 2);
    });
}
