// a detached thread borrows a reference parameter
use std::thread;

fn log_later(user: &String) {
    thread::spawn(move || {
        println!("hello {}", user);
    });
}

fn main() {
    let user = String::from("ada");
    log_later(&user);
}
