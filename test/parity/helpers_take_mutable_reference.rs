// both threads pass the vector to a helper that changes it
use std::thread;
fn append_squares(out: &mut Vec<i32>, n: i32) {
    for i in 0..n {
        out.push(i * i);
    }
}
fn main() {
    let mut out = Vec::new();
    thread::scope(|s| {
        s.spawn(|| append_squares(&mut out, 3));
        s.spawn(|| append_squares(&mut out, 4));
    });
    println!("{}", out.len());
}
