// mem::take hands over the contents and leaves an empty vector
use std::thread;
fn main() {
    let mut pending = vec![1, 2, 3];
    let batch = std::mem::take(&mut pending);
    let saver = thread::spawn(move || println!("{}", batch.len()));
    pending.push(4);
    println!("{}", pending.len());
    saver.join().unwrap();
}
