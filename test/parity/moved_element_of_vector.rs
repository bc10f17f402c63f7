// an element is moved out of a vector and read there again
use std::thread;
fn main() {
    let names = vec!["ann".to_string(), "bob".to_string()];
    let first = names[0];
    let worker = thread::spawn(move || println!("{first}"));
    println!("{}", names[0]);
    worker.join().unwrap();
}
