// a pool keeps its handles in a member vector and joins them later, the threads share an Arc
use std::sync::{Arc, Mutex};
use std::thread;
use std::thread::JoinHandle;

struct Pool {
    done: Arc<Mutex<Vec<u32>>>,
    workers: Vec<JoinHandle<()>>,
}

impl Pool {
    fn add(&mut self, id: u32) {
        let done = Arc::clone(&self.done);
        self.workers.push(thread::spawn(move || done.lock().unwrap().push(id)));
    }
    fn wait(self) -> usize {
        for worker in self.workers {
            worker.join().unwrap();
        }
        self.done.lock().unwrap().len()
    }
}

fn main() {
    let mut pool = Pool { done: Arc::new(Mutex::new(vec![])), workers: vec![] };
    pool.add(1);
    pool.add(2);
    println!("{}", pool.wait());
}
