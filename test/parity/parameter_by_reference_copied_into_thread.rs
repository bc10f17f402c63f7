// a detached thread gets its own copy of a reference parameter
use std::thread;

fn log_later(user: &String) {
    let user = user.clone();
    thread::spawn(move || {
        println!("hello {}", user);
    });
}

fn main() {
    let user = String::from("ada");
    log_later(&user);
}
