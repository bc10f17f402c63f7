// Observer list of weak.
use std::thread;
use std::sync::{Arc, Weak, Mutex};
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::*;

trait Observer: Send + Sync { fn notify(&self, v: i32); }
struct Sum(AtomicI32);
impl Observer for Sum { fn notify(&self, v: i32) { self.0.fetch_add(v, SeqCst); } }
#[derive(Default)]
struct Subject { observers: Mutex<Vec<Weak<dyn Observer>>> }
impl Subject {
    fn attach(&self, o: &Arc<dyn Observer>) { self.observers.lock().unwrap().push(Arc::downgrade(o)); }
    fn publish(&self, v: i32) {
        self.observers.lock().unwrap().retain(|w| match w.upgrade() { Some(o) => { o.notify(v); true } None => false });
    }
}
fn main() {
    let subject = Arc::new(Subject::default());
    let sum: Arc<dyn Observer> = Arc::new(Sum(AtomicI32::new(0)));
    subject.attach(&sum);
    let s = subject.clone();
    let t = thread::spawn(move || for i in 0..3 { s.publish(i); });
    subject.publish(9);
    t.join().unwrap();
}
