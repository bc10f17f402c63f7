// the caller passes one variable for both out parameters
use std::thread;
fn extremes(v: &[i32], low: &mut i32, high: &mut i32) {
    thread::scope(|s| {
        s.spawn(|| *low = *v.iter().min().unwrap());
        s.spawn(|| *high = *v.iter().max().unwrap());
    });
}
fn main() {
    let mut both = 0;
    extremes(&[3, 1, 2], &mut both, &mut both);
    println!("{both}");
}
