// a scoped thread captures by reference a closure that is local to the scope's body
use std::thread;

fn main() {
    let prefix = String::from("> ");
    thread::scope(|s| {
        let show = |line: &str| println!("{}{}", prefix, line);
        s.spawn(|| show("one"));
        show("main");
    });
}
