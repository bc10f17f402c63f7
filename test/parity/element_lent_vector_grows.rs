// a thread writes one element while the parent appends
use std::thread;
fn main() {
    let mut v = vec![1, 2, 3];
    let first = &mut v[0];
    thread::scope(|s| {
        s.spawn(move || *first = 10);
        v.push(4);
    });
    println!("{v:?}");
}
