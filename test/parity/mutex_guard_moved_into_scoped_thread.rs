// a held guard goes to another thread
use std::sync::Mutex;
use std::thread;

fn main() {
    let scores = Mutex::new(vec![1, 2, 3]);
    thread::scope(|s| {
        let guard = scores.lock().unwrap();
        s.spawn(move || println!("{}", guard.len()));
    });
}
