// a loan ends at the join, not only at the end of the scope
use std::thread;
fn main() {
    let mut total = 0;
    thread::scope(|s| {
        let h = s.spawn(|| total += 1);
        h.join().unwrap();
        total += 1;
    });
    println!("{total}");
}
