// a vector is moved into a second scoped thread while the first borrows it
use std::thread;

fn main() {
    let values = vec![1, 2, 3];
    let all = &values;
    thread::scope(|s| {
        s.spawn(move || println!("{}", all.len()));
        s.spawn(move || println!("{}", values.len()));
    });
}
