// scoped threads return views of an outer local, used after the scope
use std::thread;

fn main() {
    let line = String::from("key=value");
    let (key, value) = thread::scope(|s| {
        let key = s.spawn(|| &line[..3]);
        let value = s.spawn(|| &line[4..]);
        (key.join().unwrap(), value.join().unwrap())
    });
    println!("{} -> {}", key, value);
}
