// one thread per chunk of a buffer
use std::thread;
fn main() {
    let mut pixels = vec![10u8; 64];
    let n = 16;
    thread::scope(|s| {
        for chunk in pixels.chunks_mut(n) {
            s.spawn(move || {
                for p in chunk {
                    *p = 255 - *p;
                }
            });
        }
    });
    println!("{}", pixels[0]);
}
