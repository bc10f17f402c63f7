// one vector is moved into two threads
use std::thread;
fn main() {
    let data = vec![1, 2, 3];
    let a = thread::spawn(move || data.iter().sum::<i32>());
    let b = thread::spawn(move || data.len());
    println!("{} {}", a.join().unwrap(), b.join().unwrap());
}
