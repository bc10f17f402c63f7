// std::thread(&Class::method, this) is detached
use std::thread;

struct Poller {
    url: String,
}

impl Poller {
    fn run(&self, times: i32) {
        for _ in 0..times {
            println!("poll {}", self.url);
        }
    }
    fn start(&self) {
        thread::spawn(|| Poller::run(self, 5));
    }
}

fn main() {
    Poller { url: String::from("http://x") }.start();
}
