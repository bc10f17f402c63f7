// data below a guard is lent to scoped threads that only read
use std::sync::Mutex;
use std::thread;
fn main() {
    let names = Mutex::new(vec!["a".to_string()]);
    let mut guard = names.lock().unwrap();
    guard.push("b".to_string());
    let list = &*guard;
    thread::scope(|s| {
        s.spawn(|| println!("{}", list.len()));
        s.spawn(|| println!("{}", list[0]));
    });
}
