// Worker moved into thread then queried.
use std::thread;

struct Worker { jobs: Vec<u32>, done: u32 }
impl Worker { fn run(&mut self) { while let Some(j) = self.jobs.pop() { self.done += j; } } }
fn main() {
    let mut w = Worker { jobs: vec![1, 2], done: 0 };
    let t = thread::spawn(move || { w.run(); });
    t.join().unwrap();
    println!("{}", w.done + w.jobs.len() as u32);
}
