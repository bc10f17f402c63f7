// a fresh value is built and moved on every turn
use std::thread;
fn main() {
    let mut workers = Vec::new();
    for id in 0..3 {
        let mut batch = Vec::new();
        batch.push(id);
        batch.push(id * 10);
        workers.push(thread::spawn(move || batch.iter().sum::<i32>()));
    }
    let total: i32 = workers.into_iter().map(|w| w.join().unwrap()).sum();
    println!("{total}");
}
