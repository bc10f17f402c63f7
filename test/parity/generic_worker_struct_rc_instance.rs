// Generic worker struct rc instance.
use std::thread::{self, JoinHandle};
use std::rc::Rc;
use std::sync::mpsc::{self, Sender};

struct Worker<T> { tx: Sender<T>, handle: JoinHandle<usize> }
fn start<T: Send + 'static>(f: impl Fn(T) -> usize + Send + 'static) -> Worker<T> {
        let (tx, rx) = mpsc::channel();
        let handle = thread::spawn(move || rx.into_iter().map(|v| f(v)).sum());
        Worker { tx, handle }
    }
impl<T> Worker<T> {
    fn push(&self, v: T) { self.tx.send(v).unwrap(); }
    fn finish(self) -> usize { drop(self.tx); self.handle.join().unwrap() }
}
fn main() {
    let a = start(|s: String| s.len());
    a.push("x".into());
    let b = start(|s: Rc<String>| s.len());
    b.push(Rc::new("x".into()));
    println!("{}", a.finish() + b.finish());
}
