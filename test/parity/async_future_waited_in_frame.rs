// an async task borrows a parameter, and its future is waited for in the same function
use std::thread;

fn sum(values: &[i32]) -> i32 {
    let half = values.len() / 2;
    let left = thread::spawn(move || values[..half].iter().sum::<i32>());
    let right: i32 = values[half..].iter().sum();
    left.join().unwrap() + right
}

fn main() {
    println!("{}", sum(&[1, 2, 3]));
}
