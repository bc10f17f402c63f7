// a factory returns a closure that owns its argument, and a detached thread runs it
use std::thread;

fn greeter(name: String) -> impl Fn() + Send + Clone {
    move || println!("hello {}", name)
}

fn main() {
    let name = String::from("ada");
    let greet = greeter(name);
    greet();
    thread::spawn(greet.clone());
    greet();
}
