// Promise moved then set again.
use std::thread;
use std::sync::{Arc, Mutex, Condvar};

struct Promise<T> { cell: Arc<(Mutex<Option<T>>, Condvar)> }
impl<T> Promise<T> {
    fn set(self, v: T) { *self.cell.0.lock().unwrap() = Some(v); self.cell.1.notify_all(); }
}
fn main() {
    let p = Promise { cell: Arc::new((Mutex::new(None), Condvar::new())) };
    let hurry = std::env::args().len() > 1;
    let t = thread::spawn(move || p.set(String::from("worker")));
    if hurry { p.set(String::from("main")); }
    t.join().unwrap();
}
