// the parent fills one buffer while a thread drains the other
use std::thread;
fn main() {
    let mut current = vec![1, 2, 3];
    let mut next = Vec::new();
    for round in 0..3 {
        thread::scope(|s| {
            s.spawn(|| println!("{}", current.iter().sum::<i32>()));
            next.push(round);
        });
        std::mem::swap(&mut current, &mut next);
        next.clear();
    }
    println!("{}", current.len());
}
