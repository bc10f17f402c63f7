// chunks are cut off a span made before the loop
use std::thread;
fn brighten(row: &mut [u8]) {
    for p in row {
        *p = p.saturating_add(10);
    }
}
fn main() {
    let mut pixels = vec![10u8; 64];
    thread::scope(|s| {
        for row in pixels.chunks_mut(16) {
            s.spawn(move || brighten(row));
        }
    });
    println!("{}", pixels[63]);
}
