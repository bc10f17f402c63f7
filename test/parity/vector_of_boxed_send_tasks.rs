// a queue of trait objects that promise Send moves to a worker
use std::thread;

trait Task: Send {
    fn run(&mut self);
}

struct Count {
    turns: u32,
}

impl Task for Count {
    fn run(&mut self) {
        self.turns += 1;
    }
}

struct Queue {
    tasks: Vec<Box<dyn Task>>,
}

fn drain(mut queue: Queue) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        for task in &mut queue.tasks {
            task.run();
        }
    })
}

fn main() {
    drain(Queue { tasks: vec![Box::new(Count { turns: 0 })] }).join().unwrap();
}
