// a factory returns a closure that borrows its argument, and a detached thread runs it
use std::thread;

fn greeter<'a>(name: &'a String) -> impl Fn() + Send + 'a {
    move || println!("hello {}", name)
}

fn main() {
    let name = String::from("ada");
    let greet = greeter(&name);
    greet();
    thread::spawn(greet);
}
