// two threads sort one vector by different orders
use std::thread;
fn main() {
    let mut v = vec![3, 1, 2];
    thread::scope(|s| {
        s.spawn(|| v.sort());
        s.spawn(|| v.sort_by(|a, b| b.cmp(a)));
    });
    println!("{v:?}");
}
