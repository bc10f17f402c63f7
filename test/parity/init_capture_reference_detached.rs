// an init-capture by reference of a field goes to a detached thread
use std::thread;

struct Settings {
    retries: u32,
    host: String,
}

fn main() {
    let settings = Settings { retries: 3, host: String::from("a") };
    let host = &settings.host;
    let retries = settings.retries;
    thread::spawn(move || println!("{} {}", host, retries));
}
