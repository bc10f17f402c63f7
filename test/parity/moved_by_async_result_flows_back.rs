// the vector travels through two async tasks and back
use std::thread;
fn doubled(mut v: Vec<i32>) -> Vec<i32> {
    v.iter_mut().for_each(|x| *x *= 2);
    v
}
fn main() {
    let mut v = vec![1, 2, 3];
    let first = thread::spawn(move || doubled(v));
    v = first.join().unwrap();
    let second = thread::spawn(move || doubled(v));
    v = second.join().unwrap();
    println!("{v:?}");
}
