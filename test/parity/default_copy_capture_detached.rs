// [=] into a detached thread copies the locals that it names
use std::thread;

fn main() {
    let host = String::from("localhost");
    let port = 8080;
    let hits = vec![1, 2, 3];
    let copy = host.clone();
    thread::spawn(move || {
        println!("{}:{}", copy, port);
    });
    println!("{} {} {}", host, port, hits.len());
}
