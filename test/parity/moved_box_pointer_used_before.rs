// the reference into the box is last used before the move
use std::thread;
fn main() {
    let mut counter = Box::new(5);
    let slot = &mut *counter;
    *slot += 1;
    println!("{}", *slot);
    let worker = thread::spawn(move || println!("{}", *counter + 1));
    worker.join().unwrap();
}
