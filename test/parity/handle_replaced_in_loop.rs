// the handle variable gets a new thread after each join
use std::thread;
fn main() {
    let mut worker = thread::spawn(|| 0);
    let mut sum = 0;
    for i in 1..4 {
        sum += worker.join().unwrap();
        worker = thread::spawn(move || i);
    }
    sum += worker.join().unwrap();
    println!("{sum}");
}
