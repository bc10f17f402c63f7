// a loop walks the vector of a temporary guard, which C++23 keeps for the loop
use std::sync::Mutex;

fn main() {
    let values = Mutex::new(vec![1, 2, 3]);
    for value in values.lock().unwrap().iter_mut() {
        *value *= 2;
    }
    println!("{:?}", values.lock().unwrap().first());
}
