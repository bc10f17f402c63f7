// a detached thread owns an iterator into a local vector
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    let rest = names.iter();
    thread::spawn(move || {
        for name in rest {
            println!("{}", name);
        }
    });
}
