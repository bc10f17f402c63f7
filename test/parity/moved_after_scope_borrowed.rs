// the vector is moved away once the scope is over
use std::thread;
fn archive(data: Vec<i32>) {
    println!("{}", data.len());
}
fn main() {
    let data = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| println!("{}", data[0]));
        s.spawn(|| println!("{}", data[1]));
    });
    archive(data);
}
