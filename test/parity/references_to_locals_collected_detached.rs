// a vector of references to elements of a local vector goes to a detached thread
use std::thread;

fn main() {
    let numbers = vec![1, 2, 3, 4];
    let even: Vec<&i32> = numbers.iter().filter(|n| *n % 2 == 0).collect();
    thread::spawn(move || println!("{}", even.len()));
}
