// the parent assigns what a thread reads
use std::thread;
fn main() {
    let mut limit = 10;
    thread::scope(|s| {
        s.spawn(|| println!("{}", limit));
        limit = 20;
    });
    println!("{limit}");
}
