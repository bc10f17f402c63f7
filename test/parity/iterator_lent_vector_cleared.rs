// a thread walks an iterator while the parent clears the vector
use std::thread;
fn main() {
    let mut v = vec![1, 2, 3];
    let walk = v.iter();
    thread::scope(|s| {
        s.spawn(move || println!("{}", walk.sum::<i32>()));
        v.clear();
    });
}
