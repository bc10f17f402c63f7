// two scoped threads write one local each
use std::thread;
fn main() {
    let values = vec![3, 9, 4, 1];
    let mut smallest = 0;
    let mut largest = 0;
    thread::scope(|s| {
        s.spawn(|| smallest = *values.iter().min().unwrap());
        s.spawn(|| largest = *values.iter().max().unwrap());
    });
    println!("{smallest} {largest}");
}
