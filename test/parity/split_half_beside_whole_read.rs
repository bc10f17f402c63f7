// one thread fills a half while the parent sums the whole
use std::thread;
fn main() {
    let mut v = vec![1; 10];
    let (left, _right) = v.split_at_mut(5);
    thread::scope(|s| {
        s.spawn(move || left.fill(2));
        println!("{}", v.iter().sum::<i32>());
    });
}
