// a function returns the guard of a mutex that is its own local
use std::sync::{Mutex, MutexGuard};

fn locked<'a>(value: i32) -> MutexGuard<'a, i32> {
    let mutex = Mutex::new(value);
    let guard = mutex.lock().unwrap();
    guard
}

fn main() {
    println!("{}", *locked(3));
}
