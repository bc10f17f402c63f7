// a function fills two out parameters from two threads
use std::thread;
fn extremes(v: &[i32], low: &mut i32, high: &mut i32) {
    thread::scope(|s| {
        s.spawn(|| *low = *v.iter().min().unwrap());
        s.spawn(|| *high = *v.iter().max().unwrap());
    });
}
fn main() {
    let (mut low, mut high) = (0, 0);
    extremes(&[3, 1, 2], &mut low, &mut high);
    println!("{low} {high}");
}
