// Observer list of references detached.
use std::thread;
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::*;

trait Observer: Sync { fn notify(&self, v: i32); }
struct Sum(AtomicI32);
impl Observer for Sum { fn notify(&self, v: i32) { self.0.fetch_add(v, SeqCst); } }
struct Subject<'a> { observers: Vec<&'a dyn Observer> }
impl<'a> Subject<'a> {
    fn publish_later(self, v: i32) { thread::spawn(move || for o in &self.observers { o.notify(v); }); }
}
fn main() {
    let sum = Sum(AtomicI32::new(0));
    let s = Subject { observers: vec![&sum] };
    s.publish_later(3);
}
