// the whole struct is used after one field was moved away
use std::thread;
struct Job { name: String, data: Vec<i32> }
fn describe(job: &Job) {
    println!("{} {}", job.name, job.data.len());
}
fn main() {
    let job = Job { name: "sum".into(), data: vec![1, 2] };
    let name = job.name;
    let worker = thread::spawn(move || println!("{name}"));
    describe(&job);
    worker.join().unwrap();
}
