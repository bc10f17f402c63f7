// two scoped threads call a closure that borrows, both the closure and its data live outside
use std::thread;

fn main() {
    let prefix = String::from("> ");
    let show = |line: &str| println!("{}{}", prefix, line);
    thread::scope(|s| {
        s.spawn(|| show("one"));
        s.spawn(|| show("two"));
        show("main");
    });
}
