// each thread returns its part and the parent adds them up
use std::thread;
fn main() {
    let parts = vec![vec![1, 2], vec![3], vec![]];
    let mut total = 0;
    thread::scope(|s| {
        let mut handles = Vec::new();
        for part in &parts {
            handles.push(s.spawn(move || part.iter().sum::<i32>()));
        }
        for h in handles {
            total += h.join().unwrap();
        }
    });
    println!("{total}");
}
