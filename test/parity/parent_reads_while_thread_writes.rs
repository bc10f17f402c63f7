// the parent prints a string that a thread appends to
use std::thread;
fn main() {
    let mut log = String::new();
    thread::scope(|s| {
        s.spawn(|| log.push_str("started"));
        println!("{}", log.len());
    });
}
