// the batch is moved when full and assigned anew at once
use std::thread;
fn main() {
    let mut batch: Vec<i32> = Vec::new();
    let mut workers = Vec::new();
    for i in 0..10 {
        batch.push(i);
        if batch.len() == 4 {
            workers.push(thread::spawn(move || println!("{}", batch.len())));
            batch = Vec::new();
        }
    }
    println!("{}", batch.len());
    for w in workers {
        w.join().unwrap();
    }
}
