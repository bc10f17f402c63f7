// two threads sum two halves and the parent reads the size
use std::thread;
fn sum(part: &[i64]) -> i64 {
    part.iter().sum()
}
fn main() {
    let v: Vec<i64> = (1..=10).collect();
    let mid = v.len() / 2;
    let (left, right) = v.split_at(mid);
    let total = thread::scope(|s| {
        let a = s.spawn(|| sum(left));
        let b = s.spawn(|| sum(right));
        println!("{}", v.len());
        a.join().unwrap() + b.join().unwrap()
    });
    println!("{total}");
}
