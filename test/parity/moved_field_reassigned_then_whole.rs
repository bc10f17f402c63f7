// the moved field gets a new value before the struct is used
use std::thread;
struct Job { name: String, data: Vec<i32> }
fn describe(job: &Job) {
    println!("{} {}", job.name, job.data.len());
}
fn main() {
    let mut job = Job { name: "sum".into(), data: vec![1, 2] };
    let name = job.name;
    let worker = thread::spawn(move || println!("{name}"));
    job.name = "next".into();
    describe(&job);
    worker.join().unwrap();
}
