// a thread writes through a pointer while another thread reads the pointee
use std::thread;
fn main() {
    let mut best = 0;
    let p = &mut best;
    thread::scope(|s| {
        s.spawn(move || *p = 42);
        s.spawn(|| println!("{}", best));
    });
}
