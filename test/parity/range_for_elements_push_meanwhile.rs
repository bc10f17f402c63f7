// elements are lent to threads while the parent appends
use std::thread;
fn main() {
    let mut scores = vec![1, 2, 3];
    thread::scope(|s| {
        for score in &mut scores {
            s.spawn(move || *score *= 2);
        }
        scores.push(4);
    });
    println!("{}", scores.len());
}
