// a detached thread owns a view of a string literal
use std::thread;

fn greet(name: &'static str) {
    thread::spawn(move || println!("hello {}", name));
}

fn main() {
    let name: &'static str = "ada";
    greet(name);
    greet("bob");
}
