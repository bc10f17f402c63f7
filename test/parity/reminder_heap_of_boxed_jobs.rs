// a scheduler keeps boxed jobs by due time and runs them on its own thread
use std::collections::BTreeMap;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

type Job = Box<dyn FnOnce() + Send>;
struct Scheduler {
    jobs: Option<Sender<(u64, Job)>>,
    thread: Option<JoinHandle<usize>>,
}
impl Scheduler {
    fn new() -> Self {
        let (jobs, incoming) = mpsc::channel::<(u64, Job)>();
        let thread = thread::spawn(move || {
            let mut due: BTreeMap<u64, Vec<Job>> = BTreeMap::new();
            let mut ran = 0;
            loop {
                match incoming.recv_timeout(Duration::from_millis(2)) {
                    Ok((at, job)) => due.entry(at).or_default().push(job),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            }
            for (_, jobs) in due {
                for job in jobs {
                    job();
                    ran += 1;
                }
            }
            ran
        });
        Scheduler {
            jobs: Some(jobs),
            thread: Some(thread),
        }
    }
    fn at(&self, when: u64, job: impl FnOnce() + Send + 'static) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send((when, Box::new(job)));
        }
    }
    fn finish(&mut self) -> usize {
        self.jobs = None;
        self.thread.take().map_or(0, |t| t.join().unwrap())
    }
}
fn main() {
    let mut scheduler = Scheduler::new();
    let who = String::from("ann");
    let greeting = who.clone();
    scheduler.at(20, move || println!("hello {greeting}"));
    scheduler.at(10, || println!("first"));
    println!("{who} {}", scheduler.finish());
}
