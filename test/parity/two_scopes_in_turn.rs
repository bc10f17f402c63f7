// two scopes one after the other write the same vector
use std::thread;
fn main() {
    let mut v = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| v.push(4));
    });
    v.push(5);
    thread::scope(|s| {
        s.spawn(|| v.retain(|x| x % 2 == 0));
    });
    println!("{v:?}");
}
