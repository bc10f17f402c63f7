// a mutable static local is reached through two calls
use std::thread;

fn next_id() -> u64 {
    static mut LAST: u64 = 0;
    LAST += 1;
    LAST
}

fn new_session() -> String {
    format!("session-{}", next_id())
}

fn main() {
    let worker = thread::spawn(|| new_session());
    println!("{} {}", new_session(), worker.join().unwrap());
}
