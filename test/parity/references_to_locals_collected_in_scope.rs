// a vector of references to elements of a local vector is used by scoped threads
use std::thread;

fn main() {
    let numbers = vec![1, 2, 3, 4];
    let even: Vec<&i32> = numbers.iter().filter(|n| *n % 2 == 0).collect();
    thread::scope(|s| {
        s.spawn(|| println!("{}", even.len()));
        s.spawn(|| println!("{}", even[0]));
    });
}
