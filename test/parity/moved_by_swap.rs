// swap leaves the emptied vector usable
use std::thread;
fn main() {
    let mut front = vec![1, 2, 3];
    let mut back = Vec::new();
    std::mem::swap(&mut front, &mut back);
    let drawer = thread::spawn(move || println!("{}", back.len()));
    front.push(9);
    println!("{}", front.len());
    drawer.join().unwrap();
}
