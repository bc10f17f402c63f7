// Double buffer swapped between rounds.
use std::thread;

fn step(src: &[f32], dst: &mut [f32]) {
    let n = src.len();
    let half = n / 2;
    let (a, b) = dst.split_at_mut(half);
    thread::scope(|s| {
        s.spawn(|| for (i, d) in a.iter_mut().enumerate() { *d = src[(i + 1) % n]; });
        s.spawn(|| for (i, d) in b.iter_mut().enumerate() { *d = src[(i + half + 1) % n]; });
    });
}
fn main() {
    let mut front = vec![1.0f32; 8];
    let mut back = vec![0.0f32; 8];
    for _ in 0..3 { step(&front, &mut back); std::mem::swap(&mut front, &mut back); }
    println!("{}", front[0]);
}
