// a scoped thread gets a slice of a vector that the scope's body owns
use std::thread;

fn main() {
    let total = thread::scope(|s| {
        let values = vec![1, 2, 3];
        let tail = &values[1..];
        let worker = s.spawn(move || tail.iter().sum::<i32>());
        worker.join().unwrap()
    });
    println!("{}", total);
}
