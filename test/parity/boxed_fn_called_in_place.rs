// a callable of unknown contents is only called here, while a thread runs
use std::thread;

fn transform(values: Vec<i32>, step: &dyn Fn(i32) -> i32) -> i32 {
    let copy = values.clone();
    let worker = thread::spawn(move || copy.iter().sum::<i32>());
    let here: i32 = values.iter().map(|v| step(*v)).sum();
    here + worker.join().unwrap()
}

fn main() {
    let factor = 3;
    println!("{}", transform(vec![1, 2, 3], &|v| v * factor));
}
