// a thread spawned by a scoped thread writes what the parent reads
use std::thread;
fn main() {
    let mut status = String::from("idle");
    thread::scope(|s| {
        s.spawn(|| {
            s.spawn(|| status.push('!'));
        });
        println!("{status}");
    });
}
