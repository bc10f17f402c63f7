// Generic worker struct owned.
use std::thread::{self, JoinHandle};
use std::sync::mpsc::{self, Sender};

struct Worker<T> { tx: Sender<T>, handle: JoinHandle<usize> }
impl<T: Send + 'static> Worker<T> {
    fn start(f: impl Fn(T) -> usize + Send + 'static) -> Worker<T> {
        let (tx, rx) = mpsc::channel();
        let handle = thread::spawn(move || rx.into_iter().map(|v| f(v)).sum());
        Worker { tx, handle }
    }
    fn push(&self, v: T) { self.tx.send(v).unwrap(); }
    fn finish(self) -> usize { drop(self.tx); self.handle.join().unwrap() }
}
fn main() {
    let a = Worker::start(|s: String| s.len());
    let b = Worker::start(|(x, y): (usize, Box<usize>)| x * *y);
    for i in 0..3 { a.push(i.to_string()); b.push((i, Box::new(i))); }
    println!("{}", a.finish() + b.finish());
}
