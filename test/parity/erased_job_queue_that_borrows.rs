// a job that borrows a local is stored in a queue whose jobs run on threads
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct Queue {
    jobs: Vec<Job>,
}

impl Queue {
    fn add(&mut self, job: Job) {
        self.jobs.push(job);
    }
    fn run_all(&mut self) {
        for job in self.jobs.drain(..) {
            thread::spawn(job);
        }
    }
}

fn main() {
    let mut queue = Queue::default();
    let name = String::from("report");
    queue.add(Box::new(|| println!("print {}", name)));
    queue.run_all();
}
