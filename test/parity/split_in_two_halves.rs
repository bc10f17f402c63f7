// two threads fill the two halves of a vector
use std::thread;
fn main() {
    let mut data = vec![0; 100];
    let (left, right) = data.split_at_mut(50);
    thread::scope(|s| {
        s.spawn(move || left.fill(1));
        s.spawn(move || right.fill(2));
    });
    println!("{}", data.iter().sum::<i32>());
}
