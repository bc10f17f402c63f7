// one thread sorts each row of a matrix
use std::thread;
fn main() {
    let mut rows = vec![vec![3, 1, 2], vec![9, 8]];
    thread::scope(|s| {
        for row in rows.iter_mut() {
            s.spawn(|| row.sort());
        }
    });
    println!("{rows:?}");
}
