// [&] into a detached thread borrows two locals
use std::thread;

fn main() {
    let host = String::from("localhost");
    let port = 8080;
    thread::spawn(|| {
        println!("{}:{}", host, port);
    });
}
