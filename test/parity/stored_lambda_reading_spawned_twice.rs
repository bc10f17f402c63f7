// a lambda that only reads its captures is spawned twice
use std::thread;
fn main() {
    let greeting = String::from("hello");
    let say = || println!("{greeting}");
    thread::scope(|s| {
        s.spawn(say);
        s.spawn(say);
        say();
    });
}
