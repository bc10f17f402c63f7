// a closure that gets the locked value stores a pointer to it outside
use std::sync::Mutex;

fn with<T, R>(mutex: &Mutex<T>, f: impl FnOnce(&mut T) -> R) -> R {
    f(&mut mutex.lock().unwrap())
}

fn main() {
    let counter = Mutex::new(1);
    let mut leaked: Option<&mut i32> = None;
    with(&counter, |value| leaked = Some(value));
    if let Some(value) = leaked {
        *value += 1;
    }
}
