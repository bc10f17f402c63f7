// a reference into a guard is used after the guard was given away
use std::sync::Mutex;

fn main() {
    let title = Mutex::new(String::from("draft"));
    let guard = title.lock().unwrap();
    let text: &String = &guard;
    println!("{}", text);
    drop(guard);
    println!("{}", text);
}
