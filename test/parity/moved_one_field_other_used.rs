// one field goes to a thread, the other stays
use std::thread;
struct Job { name: String, data: Vec<i32> }
fn main() {
    let job = Job { name: "sum".into(), data: vec![1, 2] };
    let data = job.data;
    let worker = thread::spawn(move || data.iter().sum::<i32>());
    println!("{} {}", job.name, worker.join().unwrap());
}
