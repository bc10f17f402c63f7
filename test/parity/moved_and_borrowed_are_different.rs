// scoped threads own one value and borrow another
use std::thread;
fn main() {
    let prefix = String::from("> ");
    let lines = vec!["a".to_string(), "b".to_string()];
    thread::scope(|s| {
        for line in lines {
            let prefix = &prefix;
            s.spawn(move || println!("{prefix}{line}"));
        }
    });
    println!("{prefix}");
}
