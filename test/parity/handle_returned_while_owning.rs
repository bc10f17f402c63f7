// a function returns the handle of a thread that owns its data, and the value comes back through join
use std::thread;
use std::thread::JoinHandle;

fn sorted(mut values: Vec<i32>) -> JoinHandle<Vec<i32>> {
    thread::spawn(move || {
        values.sort();
        values
    })
}

fn main() {
    let worker = sorted(vec![3, 1, 2]);
    let values = worker.join().unwrap();
    println!("{:?}", values.first());
}
