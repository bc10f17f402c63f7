// a template that detaches its callable is given one that borrows
use std::thread;

fn launch<F: FnOnce() + Send + 'static>(f: F) {
    thread::spawn(f);
}

fn main() {
    let numbers = vec![1, 2, 3];
    launch(|| println!("hi"));
    launch(|| println!("{}", numbers.len()));
}
