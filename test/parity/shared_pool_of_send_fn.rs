// a locked queue of Send callables is shared with a worker
use std::sync::{Arc, Mutex};
use std::thread;

type Job = Box<dyn FnMut() + Send>;

#[derive(Default)]
struct Pool {
    jobs: Mutex<Vec<Job>>,
}

impl Pool {
    fn take(&self) -> Option<Job> {
        self.jobs.lock().unwrap().pop()
    }
}

fn main() {
    let pool = Arc::new(Pool::default());
    pool.jobs.lock().unwrap().push(Box::new(|| println!("job")));
    let copy = pool.clone();
    let worker = thread::spawn(move || {
        while let Some(mut job) = copy.take() {
            job();
        }
    });
    worker.join().unwrap();
}
