// a closure that gets the locked value changes it and returns a copy
use std::sync::Mutex;

fn with<T, R>(mutex: &Mutex<T>, f: impl FnOnce(&mut T) -> R) -> R {
    f(&mut mutex.lock().unwrap())
}

fn main() {
    let names = Mutex::new(vec![String::from("ada")]);
    let mut seen = 0;
    let last = with(&names, |all| {
        seen += all.len();
        all.push(String::from("bob"));
        all.last().cloned()
    });
    println!("{} {:?}", seen, last);
}
