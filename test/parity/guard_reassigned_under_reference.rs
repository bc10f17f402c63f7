// a guard is assigned another lock while a reference into the old one is used later
use std::sync::Mutex;

fn main() {
    let a = Mutex::new(String::from("a"));
    let b = Mutex::new(String::from("b"));
    let mut guard = a.lock().unwrap();
    let text: &String = &guard;
    let length = text.len();
    guard = b.lock().unwrap();
    println!("{} {}", text, length);
    println!("{}", guard);
}
