// the variable is given a new value and used
use std::thread;
fn main() {
    let mut path = String::from("a.txt");
    let first = thread::spawn(move || println!("{path}"));
    path = String::from("b.txt");
    println!("{path}");
    first.join().unwrap();
}
