// a reference is bound to what a temporary guard leads to
use std::sync::Mutex;

fn main() {
    let counter = Mutex::new(1);
    let value = &mut *counter.lock().unwrap();
    *value += 1;
    println!("{}", value);
}
