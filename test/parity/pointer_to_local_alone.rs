// one thread writes through a pointer to a local that nobody else touches
use std::thread;
fn main() {
    let mut best = 0;
    let p = &mut best;
    thread::scope(|s| {
        s.spawn(move || *p = 42);
    });
    println!("{}", best);
}
