// a class whose constructor asks for Send is moved to a thread
use std::thread;

struct Task {
    body: Box<dyn Fn() -> f64 + Send>,
}

impl Task {
    fn new<F: Fn() -> f64 + Send + 'static>(body: F) -> Task {
        Task { body: Box::new(body) }
    }
    fn run(&self) -> f64 {
        (self.body)()
    }
}

fn start(task: Task) -> thread::JoinHandle<f64> {
    thread::spawn(move || task.run())
}

fn main() {
    let scale = 2.5;
    println!("{}", start(Task::new(move || scale * 2.0)).join().unwrap());
}
