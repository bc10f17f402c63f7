// get_mut goes around the lock while a thread uses it
use std::sync::Mutex;
use std::thread;
fn main() {
    let mut total = Mutex::new(0);
    thread::scope(|s| {
        s.spawn(|| *total.lock().unwrap() += 1);
        *total.get_mut().unwrap() += 1;
    });
}
