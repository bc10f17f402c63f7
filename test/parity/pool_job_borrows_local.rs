// Pool job borrows local.
use std::thread::{self, JoinHandle};
use std::sync::mpsc::{self, Sender};

type Job = Box<dyn FnOnce() + Send>;
struct Pool { tx: Sender<Job>, worker: JoinHandle<()> }
impl Pool {
    fn new() -> Pool {
        let (tx, rx) = mpsc::channel::<Job>();
        Pool { tx, worker: thread::spawn(move || for job in rx { job() }) }
    }
    fn submit(&self, job: Job) { self.tx.send(job).unwrap(); }
}
fn main() {
    let pool = Pool::new();
    let words = vec![String::from("a"), String::from("b")];
    for w in &words {
        pool.submit(Box::new(move || println!("{}", w)));
    }
}
