// a struct with a callable of unknown contents goes into a thread
use std::thread;

struct Timer {
    name: String,
    on_expire: Box<dyn Fn(&str)>,
}

fn arm(timer: Timer) {
    thread::spawn(move || (timer.on_expire)(&timer.name));
}

fn main() {
    arm(Timer { name: "tea".to_string(), on_expire: Box::new(|name| println!("{}", name)) });
}
