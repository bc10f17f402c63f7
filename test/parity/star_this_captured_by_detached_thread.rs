// a method starts a detached thread that works on a clone of the object
use std::thread;

#[derive(Clone)]
struct Mailer {
    server: String,
}

impl Mailer {
    fn connect(&self) {
        println!("connect {}", self.server);
    }
    fn connect_in_background(&self) {
        let mailer = self.clone();
        thread::spawn(move || mailer.connect());
    }
}

fn main() {
    let mailer = Mailer { server: String::from("mx") };
    mailer.connect_in_background();
}
