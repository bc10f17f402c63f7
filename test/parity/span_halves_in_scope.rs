// scoped threads sum two slices of a local vector
use std::thread;

fn sum(values: &[i64]) -> i64 {
    values.iter().sum()
}

fn main() {
    let samples: Vec<i64> = vec![1, 2, 3, 4];
    let all: &[i64] = &samples;
    let total = thread::scope(|s| {
        let left = s.spawn(|| sum(&all[..2]));
        let right = s.spawn(|| sum(&all[2..]));
        left.join().unwrap() + right.join().unwrap()
    });
    println!("{}", total);
}
