// a detached thread owns a view of a local string
use std::thread;

fn first_word(line: &str) -> &str {
    line.split(' ').next().unwrap_or("")
}

fn main() {
    let line = String::from("GET /index.html");
    let verb = first_word(&line);
    thread::spawn(move || println!("{}", verb));
}
