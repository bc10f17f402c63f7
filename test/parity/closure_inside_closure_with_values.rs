// closures in variables nest and hold values only
use std::thread;

fn watch(level: u32, limit: u32) {
    let is_high = move || level > limit;
    let report = move |name: &str| println!("{} {}", name, is_high());
    thread::spawn(move || report("tank"));
}

fn main() {
    watch(5, 3);
}
