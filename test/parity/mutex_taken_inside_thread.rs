// each scoped thread takes the guard itself
use std::sync::Mutex;
use std::thread;

fn main() {
    let scores = Mutex::new(vec![1, 2, 3]);
    thread::scope(|s| {
        for turn in 0..2 {
            let scores = &scores;
            s.spawn(move || {
                let mut guard = scores.lock().unwrap();
                guard.push(turn);
            });
        }
    });
    println!("{}", scores.into_inner().unwrap().len());
}
