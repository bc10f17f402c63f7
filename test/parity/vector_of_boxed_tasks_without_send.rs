// a queue of open trait objects moves to a worker
use std::thread;

trait Task {
    fn run(&mut self);
}

struct Queue {
    tasks: Vec<Box<dyn Task>>,
}

fn drain(queue: Queue) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut queue = queue;
        for task in &mut queue.tasks {
            task.run();
        }
    })
}

fn main() {
    drain(Queue { tasks: Vec::new() }).join().unwrap();
}
