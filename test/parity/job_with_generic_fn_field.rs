// a struct template with its callable's own type goes into a thread
use std::thread;

struct Timer<F: Fn(&str)> {
    name: String,
    on_expire: F,
}

fn arm<F: Fn(&str) + Send + 'static>(timer: Timer<F>) {
    thread::spawn(move || (timer.on_expire)(&timer.name));
}

fn main() {
    let suffix = "!".to_string();
    arm(Timer { name: "tea".to_string(), on_expire: move |name| println!("{}{}", name, suffix) });
}
