// a box of the concrete type is judged by its fields, not by the trait
use std::thread;

trait Job {
    fn run(&self) -> i32;
}

struct Add {
    left: i32,
    right: i32,
}

impl Job for Add {
    fn run(&self) -> i32 {
        self.left + self.right
    }
}

fn main() {
    let job = Box::new(Add { left: 1, right: 2 });
    let worker = thread::spawn(move || job.run());
    println!("{}", worker.join().unwrap());
}
