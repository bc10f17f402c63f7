// a generic helper runs both closures in threads and both write one local
use std::thread;
fn both<A: FnOnce() + Send, B: FnOnce() + Send>(a: A, b: B) {
    thread::scope(|s| {
        s.spawn(a);
        b();
    });
}
fn main() {
    let mut n = 0;
    both(|| n += 1, || n += 2);
    println!("{n}");
}
