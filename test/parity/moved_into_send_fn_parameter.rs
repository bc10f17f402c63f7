// a closure that owns the string goes to a helper that takes any sendable task
use std::thread;
fn post(task: Box<dyn FnOnce() + Send>) {
    thread::spawn(task);
}
fn main() {
    let name = String::from("job");
    post(Box::new(move || println!("{name}")));
    println!("{}", name.len());
}
