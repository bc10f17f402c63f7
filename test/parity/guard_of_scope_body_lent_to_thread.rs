// a scoped thread borrows through a guard that dies at the end of the scope's body
use std::sync::Mutex;
use std::thread;

fn main() {
    let values = Mutex::new(vec![1, 2, 3, 4]);
    thread::scope(|s| {
        let guard = values.lock().unwrap();
        let all: &Vec<i32> = &guard;
        s.spawn(move || println!("{}", all.len()));
    });
}
