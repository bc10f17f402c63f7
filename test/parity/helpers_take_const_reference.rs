// both threads pass the vector to a helper that reads it
use std::thread;
fn total(values: &[i32]) -> i32 {
    values.iter().sum()
}
fn main() {
    let values = vec![1, 2, 3];
    let sum = thread::scope(|s| {
        let a = s.spawn(|| total(&values));
        let b = s.spawn(|| total(&values));
        a.join().unwrap() + b.join().unwrap()
    });
    println!("{sum}");
}
