// a string view of a temporary guard's string is used in the next statement
use std::sync::Mutex;

fn main() {
    let host = Mutex::new(String::from("localhost"));
    let view = host.lock().unwrap().as_str();
    println!("{}", view);
}
