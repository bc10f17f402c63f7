// one thread writes a binding, the parent reads the pair it is part of
use std::thread;
fn main() {
    let mut pair = (String::from("a"), 1);
    let (name, _level) = &mut pair;
    thread::scope(|s| {
        s.spawn(move || name.push('b'));
        println!("{}", pair.0);
    });
}
