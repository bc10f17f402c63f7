// a closure in a variable hides a raw pointer inside another closure
use std::thread;

fn watch(level: *const u32, limit: u32) {
    let is_high = move || {
        let level = level;
        unsafe { *level > limit }
    };
    let report = move |name: &str| println!("{} {}", name, is_high());
    thread::spawn(move || report("tank"));
}

fn main() {
    watch(Box::leak(Box::new(5)), 3);
}
