// a box of constant data is read by two scoped threads
use std::thread;

fn main() {
    let limits = Box::new([10, 20]);
    thread::scope(|s| {
        s.spawn(|| println!("{}", limits[0]));
        s.spawn(|| println!("{}", limits[1]));
    });
}
