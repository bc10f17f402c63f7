// a boxed Send job that borrows a local is run by a detached thread
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

fn run(job: Job) {
    thread::spawn(job);
}

fn main() {
    let name = String::from("report");
    run(Box::new(|| println!("print {}", name)));
}
