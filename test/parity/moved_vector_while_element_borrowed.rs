// a reference to an element is used after the vector went away
use std::thread;
fn main() {
    let names = vec!["ann".to_string(), "bob".to_string()];
    let first = &names[0];
    let worker = thread::spawn(move || println!("{}", names.len()));
    println!("{first}");
    worker.join().unwrap();
}
