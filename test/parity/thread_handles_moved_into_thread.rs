// the handles of other threads move into a thread that joins them
use std::thread;

fn main() {
    let workers: Vec<thread::JoinHandle<i32>> = (0..3).map(|i| thread::spawn(move || i * i)).collect();
    let joiner = thread::spawn(move || {
        let mut sum = 0;
        for worker in workers {
            sum += worker.join().unwrap();
        }
        sum
    });
    println!("{}", joiner.join().unwrap());
}
