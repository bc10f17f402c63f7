// an inner scope's threads borrow a local of the outer scope's body
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    thread::scope(|outer| {
        outer.spawn(|| println!("{}", names.len()));
        let longest = names.iter().map(|name| name.len()).max();
        thread::scope(|inner| {
            inner.spawn(|| println!("{:?}", longest));
            inner.spawn(|| println!("{:?} of {}", longest, names.len()));
        });
    });
}
