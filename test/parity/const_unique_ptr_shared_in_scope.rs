// a constant box is read by two scoped threads
use std::thread;

fn main() {
    let limit = Box::new(10);
    thread::scope(|s| {
        s.spawn(|| println!("{}", limit));
        s.spawn(|| println!("{}", limit));
    });
}
