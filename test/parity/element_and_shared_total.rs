// each thread adds its own element to one plain total
use std::thread;
fn main() {
    let items = vec![1, 2, 3];
    let mut total = 0;
    thread::scope(|s| {
        for item in &items {
            s.spawn(|| total += *item);
        }
    });
    println!("{total}");
}
