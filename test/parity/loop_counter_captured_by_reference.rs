// threads read the loop counter that the parent goes on counting
use std::thread;
fn main() {
    let mut i = 0;
    thread::scope(|s| {
        while i < 3 {
            s.spawn(|| println!("{i}"));
            i += 1;
        }
    });
}
