// the vector that went away after a swap is used
use std::thread;
fn main() {
    let mut front = vec![1, 2, 3];
    let mut back = Vec::new();
    std::mem::swap(&mut front, &mut back);
    let drawer = thread::spawn(move || println!("{}", back.len()));
    back.push(9);
    drawer.join().unwrap();
}
