// different constant indices are disjoint places
use std::thread;
fn main() {
    let mut cells = [0; 2];
    thread::scope(|s| {
        s.spawn(|| cells[0] = 1);
        s.spawn(|| cells[1] = 2);
    });
    println!("{cells:?}");
}
