// Promise fulfilled by worker.
use std::thread;
use std::sync::{Arc, Mutex, Condvar};

struct Promise<T> { cell: Arc<(Mutex<Option<T>>, Condvar)> }
impl<T> Promise<T> {
    fn new() -> (Promise<T>, Promise<T>) { let cell = Arc::new((Mutex::new(None), Condvar::new())); (Promise { cell: cell.clone() }, Promise { cell }) }
    fn set(self, v: T) { *self.cell.0.lock().unwrap() = Some(v); self.cell.1.notify_all(); }
    fn wait(self) -> T {
        let mut slot = self.cell.1.wait_while(self.cell.0.lock().unwrap(), |s| s.is_none()).unwrap();
        slot.take().unwrap()
    }
}
fn main() {
    let (p, f) = Promise::<Vec<String>>::new();
    let t = thread::spawn(move || p.set(vec!["x".into()]));
    println!("{}", f.wait().len());
    t.join().unwrap();
}
