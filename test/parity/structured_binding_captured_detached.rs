// a detached thread captures structured bindings of a local pair by reference
use std::thread;

fn lookup() -> (String, u16) {
    (String::from("localhost"), 80)
}

fn main() {
    let (host, port) = lookup();
    thread::spawn(|| println!("{}:{}", host, port));
}
