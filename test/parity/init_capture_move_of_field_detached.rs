// the fields of a struct are moved into two detached threads
use std::thread;

struct Settings {
    retries: u32,
    host: String,
    tags: Vec<String>,
}

fn main() {
    let settings = Settings { retries: 3, host: String::from("a"), tags: vec![] };
    let host = settings.host;
    let tags = settings.tags;
    thread::spawn(move || println!("{}", host));
    thread::spawn(move || println!("{}", tags.len()));
    println!("{}", settings.retries);
}
