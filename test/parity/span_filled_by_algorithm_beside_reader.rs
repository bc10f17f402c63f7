// a thread fills through a span while the parent reads the vector
use std::thread;
fn main() {
    let mut v = vec![0; 8];
    let view = &mut v[..];
    thread::scope(|s| {
        s.spawn(move || view.fill(7));
        println!("{}", v[0]);
    });
}
