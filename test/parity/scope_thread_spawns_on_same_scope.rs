// a scoped thread spawns another on the same scope, both borrow an outer local
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    thread::scope(|s| {
        s.spawn(|| {
            println!("first {}", names[0]);
            s.spawn(|| println!("second {}", names[1]));
        });
    });
    println!("{}", names.len());
}
