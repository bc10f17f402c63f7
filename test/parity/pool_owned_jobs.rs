// Pool owned jobs.
use std::thread::{self, JoinHandle};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, Condvar};
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::*;

type Job = Box<dyn FnOnce() + Send>;
struct Shared { jobs: Mutex<(VecDeque<Job>, bool)>, ready: Condvar }
struct Pool { shared: Arc<Shared>, workers: Vec<JoinHandle<()>> }
impl Pool {
    fn new(n: usize) -> Pool {
        let shared = Arc::new(Shared { jobs: Mutex::new((VecDeque::new(), false)), ready: Condvar::new() });
        let mut workers = Vec::new();
        for _ in 0..n {
            let shared = shared.clone();
            workers.push(thread::spawn(move || loop {
                let job = {
                    let mut g = shared.ready.wait_while(shared.jobs.lock().unwrap(), |q| q.0.is_empty() && !q.1).unwrap();
                    match g.0.pop_front() { Some(j) => j, None => return }
                };
                job();
            }));
        }
        Pool { shared, workers }
    }
    fn submit(&self, job: Job) { self.shared.jobs.lock().unwrap().0.push_back(job); self.shared.ready.notify_one(); }
}
impl Drop for Pool { fn drop(&mut self) {
    self.shared.jobs.lock().unwrap().1 = true;
    self.shared.ready.notify_all();
    for w in self.workers.drain(..) { w.join().unwrap(); }
} }
fn main() {
    let pool = Pool::new(3);
    let total = Arc::new(AtomicI32::new(0));
    for i in 0..10 { let total = total.clone(); pool.submit(Box::new(move || { total.fetch_add(i, SeqCst); })); }
}
