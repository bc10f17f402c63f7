// Packaged task borrows sent to worker.
use std::thread;
use std::sync::mpsc;

type Task = Box<dyn FnOnce() + Send>;
fn main() {
    let (tasks_tx, tasks_rx) = mpsc::channel::<Task>();
    thread::spawn(move || for t in tasks_rx { t(); });
    let text = String::from("abc");
    let t1: Task = Box::new(|| println!("{}", text.len()));
    tasks_tx.send(t1).unwrap();
}
