// a std::thread that borrows a local is joined in the same function
use std::thread;

fn main() {
    let names = vec![String::from("ada")];
    let worker = thread::spawn(|| println!("{}", names.len()));
    worker.join().unwrap();
}
