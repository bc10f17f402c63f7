// the parts of a pair go to two threads
use std::thread;
fn main() {
    let mut pair = (String::from("a"), 1);
    let (name, level) = &mut pair;
    thread::scope(|s| {
        s.spawn(|| name.push('b'));
        s.spawn(|| *level += 1);
    });
    println!("{} {}", pair.0, pair.1);
}
