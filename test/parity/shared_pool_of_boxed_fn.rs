// a locked queue of callables without Send is shared with a worker
use std::sync::{Arc, Mutex};
use std::thread;

struct Pool {
    jobs: Mutex<Vec<Box<dyn FnMut()>>>,
}

fn main() {
    let pool = Arc::new(Pool { jobs: Mutex::new(Vec::new()) });
    let copy = pool.clone();
    let worker = thread::spawn(move || {
        while let Some(mut job) = copy.jobs.lock().unwrap().pop() {
            job();
        }
    });
    pool.jobs.lock().unwrap().push(Box::new(|| println!("job")));
    worker.join().unwrap();
}
