// a function detaches a thread that owns a struct of references which it was given
use std::thread;

struct Job<'a> {
    input: &'a Vec<u8>,
    id: u32,
}

fn submit(job: Job) {
    thread::spawn(move || println!("{} {}", job.id, job.input.len()));
}

fn main() {
    let input = vec![1, 2];
    submit(Job { input: &input, id: 7 });
}
