// a reference into a guard is used for the last time before the guard is given away
use std::sync::Mutex;

fn main() {
    let title = Mutex::new(String::from("draft"));
    let mut guard = title.lock().unwrap();
    let text: &mut String = &mut guard;
    text.push_str(" 2");
    let length = text.len();
    drop(guard);
    println!("{} {}", length, title.lock().unwrap());
}
