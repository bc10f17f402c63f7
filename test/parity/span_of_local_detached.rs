// a detached thread owns a slice of a local vector
use std::thread;

fn sum(values: &[i32]) -> i32 {
    values.iter().sum()
}

fn main() {
    let samples = vec![1, 2, 3, 4];
    let tail = &samples[1..];
    thread::spawn(move || println!("{}", sum(tail)));
}
