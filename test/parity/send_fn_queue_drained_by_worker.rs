// a vector of Send callables moves to a worker
use std::thread;

fn main() {
    let mut jobs: Vec<Box<dyn FnMut() -> usize + Send>> = Vec::new();
    for name in ["ann", "robert"] {
        let name = name.to_string();
        jobs.push(Box::new(move || name.len()));
    }
    let worker = thread::spawn(move || {
        let mut sum = 0;
        for job in &mut jobs {
            sum += job();
        }
        sum
    });
    println!("{}", worker.join().unwrap());
}
