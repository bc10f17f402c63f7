// Histogram shared bins.
use std::thread;

fn main() {
    let data = vec![1u8, 2, 200, 40];
    let mut bins = [0u32; 16];
    thread::scope(|s| {
        for c in data.chunks(2) {
            s.spawn(|| for b in c { bins[(b >> 4) as usize] += 1; });
        }
    });
    println!("{:?}", bins);
}
