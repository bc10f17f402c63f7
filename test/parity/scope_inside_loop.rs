// each turn opens a scope whose thread adds to one total
use std::thread;
fn main() {
    let mut total = 0;
    for round in 0..3 {
        thread::scope(|s| {
            s.spawn(|| total += round);
        });
        total *= 2;
    }
    println!("{total}");
}
