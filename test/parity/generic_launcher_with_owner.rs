// a template that detaches its callable and argument is given owned ones
use std::fmt::Display;
use std::thread;

fn launch<T: Display + Send + 'static, F: FnOnce(T) + Send + 'static>(f: F, value: T) {
    thread::spawn(move || f(value));
}

fn main() {
    let numbers = vec![1, 2, 3];
    let name = String::from("ada");
    launch(move |n| println!("{} {}", numbers.len(), n), 7);
    launch(|n| println!("{}", n), name);
}
