// the concrete type of a box holds a raw pointer
use std::thread;

trait Job {
    fn run(&self) -> i32;
}

struct Peek {
    at: *const i32,
}

impl Job for Peek {
    fn run(&self) -> i32 {
        unsafe { *self.at }
    }
}

fn start(job: Box<Peek>) -> thread::JoinHandle<i32> {
    thread::spawn(move || job.run())
}

fn main() {
    let number = 3;
    println!("{}", start(Box::new(Peek { at: &number })).join().unwrap());
}
