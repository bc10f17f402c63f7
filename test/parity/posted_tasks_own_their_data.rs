// tasks posted to a helper own copies and the original is used on
use std::thread;
fn post(task: Box<dyn FnOnce() + Send>) {
    thread::spawn(task);
}
fn main() {
    let mut name = String::from("job");
    for id in 0..2 {
        let label = name.clone();
        post(Box::new(move || println!("{label} {id}")));
        name.push('+');
    }
    println!("{name}");
}
