// a method starts a detached thread that uses this
use std::thread;

struct Mailer {
    server: String,
}

impl Mailer {
    fn connect(&self) {
        println!("connect {}", self.server);
    }
    fn connect_in_background(&self) {
        thread::spawn(move || self.connect());
    }
}

fn main() {
    let mailer = Mailer { server: String::from("mx") };
    mailer.connect_in_background();
}
