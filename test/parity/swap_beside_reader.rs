// one thread swaps two vectors while the other reads one of them
use std::thread;
fn main() {
    let mut front = vec![1];
    let mut back = vec![2];
    thread::scope(|s| {
        s.spawn(|| std::mem::swap(&mut front, &mut back));
        s.spawn(|| println!("{}", back.len()));
    });
}
