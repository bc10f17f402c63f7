// Helper thread edits its own copy.
use std::thread::{self, JoinHandle};

fn sorted(v: Vec<i32>) -> JoinHandle<i32> { thread::spawn(move || { let mut v = v; v.sort(); v[0] }) }
fn main() {
    let (a, b) = (sorted(vec![3, 1]), sorted(vec![2, 9]));
    println!("{}", a.join().unwrap() + b.join().unwrap());
}
