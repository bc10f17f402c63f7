// a named guard is held while a loop walks the locked vector
use std::sync::Mutex;

fn main() {
    let values = Mutex::new(vec![1, 2, 3]);
    let mut guard = values.lock().unwrap();
    for value in guard.iter_mut() {
        *value *= 2;
    }
    println!("{}", guard[0]);
}
