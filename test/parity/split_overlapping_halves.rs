// the two halves share an element
use std::thread;
fn main() {
    let mut data = vec![0; 100];
    let left = &mut data[..51];
    let right = &mut data[50..];
    thread::scope(|s| {
        s.spawn(move || left.fill(1));
        s.spawn(move || right.fill(2));
    });
    println!("{}", data.len());
}
