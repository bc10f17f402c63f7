// Thread guard class joins.
use std::thread;

fn main() {
    let mut log = Vec::new();
    let text = String::from("abc");
    thread::scope(|s| {
        s.spawn(|| for c in text.chars() { log.push(c); });
        println!("{}", text.len());
    });
    log.push('!');
    println!("{:?}", log);
}
