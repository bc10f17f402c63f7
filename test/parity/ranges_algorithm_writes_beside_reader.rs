// a thread sorts the vector as a range while the parent reads an element
use std::thread;
fn main() {
    let mut v = vec![3, 1, 2];
    thread::scope(|s| {
        s.spawn(|| v.sort());
        println!("{}", v[0]);
    });
}
