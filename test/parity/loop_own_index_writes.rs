// v[i] with the loop's own index is disjoint between turns
use std::thread;
fn main() {
    let mut squares = vec![0; 8];
    thread::scope(|s| {
        for i in 0..8 {
            let squares = &mut squares;
            s.spawn(move || squares[i] = i * i);
        }
    });
    println!("{squares:?}");
}
