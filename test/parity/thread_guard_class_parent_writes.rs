// Thread guard class parent writes.
use std::thread;

fn main() {
    let mut log = Vec::new();
    let text = String::from("abc");
    thread::scope(|s| {
        s.spawn(|| for c in text.chars() { log.push(c); });
        log.push('?');
    });
    println!("{:?}", log);
}
