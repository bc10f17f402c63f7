// a vector is moved away while a scoped thread reads it
use std::thread;
fn archive(data: Vec<i32>) {
    println!("{}", data.len());
}
fn main() {
    let data = vec![1, 2, 3];
    let view = &data;
    thread::scope(move |s| {
        s.spawn(move || println!("{}", view[0]));
        archive(data);
    });
}
