// the parent computes with a number that a thread writes
use std::thread;
fn main() {
    let mut progress = 0;
    let p = &mut progress;
    thread::scope(|s| {
        s.spawn(move || {
            for _ in 0..10 {
                *p += 10;
            }
        });
        let percent = progress * 100;
        println!("{percent}");
    });
}
