// Try send returns value on failure.
use std::thread;
use std::sync::mpsc::{self, SyncSender};

fn push_or_run(tx: &SyncSender<Box<dyn FnOnce() + Send>>, job: Box<dyn FnOnce() + Send>) {
    if let Err(e) = tx.try_send(job) {
        match e {
            mpsc::TrySendError::Full(job) | mpsc::TrySendError::Disconnected(job) => job(),
        }
    }
}
fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    let t = thread::spawn(move || for job in rx { let job: Box<dyn FnOnce() + Send> = job; job(); });
    for i in 0..4 { push_or_run(&tx, Box::new(move || println!("{}", i))); }
    drop(tx);
    t.join().unwrap();
}
