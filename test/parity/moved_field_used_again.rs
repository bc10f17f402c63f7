// the field that went to a thread is read afterwards
use std::thread;
struct Job { name: String, data: Vec<i32> }
fn main() {
    let job = Job { name: "sum".into(), data: vec![1, 2] };
    let data = job.data;
    let worker = thread::spawn(move || data.iter().sum::<i32>());
    println!("{} {}", job.name, job.data.len());
    worker.join().unwrap();
}
