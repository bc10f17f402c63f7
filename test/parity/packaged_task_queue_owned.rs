// Packaged task queue owned.
use std::thread;
use std::sync::mpsc::{self, Receiver};

type Task = Box<dyn FnOnce() + Send>;
fn package<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> (Task, Receiver<T>) {
    let (tx, rx) = mpsc::channel();
    (Box::new(move || { let _ = tx.send(f()); }), rx)
}
fn main() {
    let (tasks_tx, tasks_rx) = mpsc::channel::<Task>();
    let worker = thread::spawn(move || for t in tasks_rx { t(); });
    let text = String::from("abc");
    let (t1, r1) = package(move || text.len());
    let (t2, r2) = package(|| 40usize);
    for t in vec![t1, t2] { tasks_tx.send(t).unwrap(); }
    println!("{}", r1.recv().unwrap() + r2.recv().unwrap());
    drop(tasks_tx);
    worker.join().unwrap();
}
