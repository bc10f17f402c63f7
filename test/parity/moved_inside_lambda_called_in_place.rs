// a lambda called here moves the string into a thread
use std::thread;
fn main() {
    let name = String::from("job");
    let start = || thread::spawn(move || println!("{name}"));
    let worker = start();
    println!("{}", name.len());
    worker.join().unwrap();
}
