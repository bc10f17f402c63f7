// two scoped threads increment the same local
use std::thread;
fn main() {
    let mut hits = 0;
    thread::scope(|s| {
        s.spawn(|| hits += 1);
        s.spawn(|| hits += 2);
    });
    println!("{hits}");
}
