// a guard is held across a scope whose threads read through it
use std::sync::Mutex;
use std::thread;

fn main() {
    let values = Mutex::new(vec![1, 2, 3, 4]);
    let guard = values.lock().unwrap();
    let all: &[i32] = &guard;
    thread::scope(|s| {
        s.spawn(|| println!("{}", all[0]));
        s.spawn(|| println!("{}", all.len()));
    });
    println!("{}", guard.len());
}
