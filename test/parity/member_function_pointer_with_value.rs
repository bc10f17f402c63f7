// std::thread(&Class::method, object) runs on its own copy
use std::thread;

#[derive(Clone)]
struct Poller {
    url: String,
}

impl Poller {
    fn run(&self, times: i32) {
        for _ in 0..times {
            println!("poll {}", self.url);
        }
    }
}

fn main() {
    let poller = Poller { url: String::from("http://x") };
    let copy = poller.clone();
    thread::spawn(move || Poller::run(&copy, 5));
    poller.run(1);
}
