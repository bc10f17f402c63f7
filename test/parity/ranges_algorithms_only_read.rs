// threads and parent count and search one vector as a range
use std::thread;
fn main() {
    let v = vec![3, 1, 2, 1];
    thread::scope(|s| {
        s.spawn(|| println!("{}", v.iter().filter(|x| **x == 1).count()));
        s.spawn(|| println!("{:?}", v.iter().max()));
        println!("{}", v.contains(&2));
    });
}
