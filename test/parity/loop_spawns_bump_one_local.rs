// every turn's thread increments one local
use std::thread;
fn main() {
    let mut done = 0;
    thread::scope(|s| {
        for _ in 0..4 {
            s.spawn(|| done += 1);
        }
    });
    println!("{done}");
}
