// a generic helper runs both closures in threads, each writes its own local
use std::thread;
fn both<A: FnOnce() + Send, B: FnOnce() + Send>(a: A, b: B) {
    thread::scope(|s| {
        s.spawn(a);
        b();
    });
}
fn main() {
    let (mut n, mut m) = (0, 0);
    both(|| n += 1, || m += 2);
    println!("{n} {m}");
}
