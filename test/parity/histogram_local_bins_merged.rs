// Histogram local bins merged.
use std::thread;

fn histogram(data: &[u8], workers: usize) -> [u32; 16] {
    let mut bins = [0u32; 16];
    let size = (data.len() + workers - 1) / workers;
    thread::scope(|s| {
        let handles: Vec<_> = data.chunks(size).map(|c| s.spawn(move || {
            let mut local = [0u32; 16];
            for b in c { local[(b >> 4) as usize] += 1; }
            local
        })).collect();
        for h in handles {
            let local = h.join().unwrap();
            for (b, l) in bins.iter_mut().zip(local.iter()) { *b += l; }
        }
    });
    bins
}
fn main() { println!("{:?}", histogram(&[1, 2, 200], 2)); }
