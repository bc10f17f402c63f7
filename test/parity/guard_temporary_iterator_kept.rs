// an iterator from a temporary guard is used in the next statement
use std::sync::Mutex;

fn main() {
    let values = Mutex::new(vec![4, 5, 6]);
    let mut it = values.lock().unwrap().iter();
    println!("{:?}", it.next());
}
