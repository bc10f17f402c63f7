// a vector that scoped threads borrowed is moved into a thread after the scope
use std::thread;

fn main() {
    let values = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| println!("{}", values.len()));
        s.spawn(|| println!("{}", values[0]));
    });
    let last = values[2];
    thread::spawn(move || println!("{}", values.len()));
    println!("{}", last);
}
