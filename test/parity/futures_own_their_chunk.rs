// a function returns a vector of futures, each of which owns its chunk
use std::thread;
use std::thread::JoinHandle;

fn start(chunks: Vec<Vec<i32>>) -> Vec<JoinHandle<i32>> {
    let mut tasks = Vec::new();
    for chunk in chunks {
        tasks.push(thread::spawn(move || chunk.iter().sum()));
    }
    tasks
}

fn main() {
    let mut total = 0;
    for task in start(vec![vec![1, 2], vec![3]]) {
        total += task.join().unwrap();
    }
    println!("{}", total);
}
