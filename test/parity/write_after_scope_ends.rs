// the parent writes once the scope is over
use std::thread;
fn main() {
    let mut words = vec!["a".to_string()];
    thread::scope(|s| {
        s.spawn(|| println!("{}", words.len()));
        s.spawn(|| println!("{}", words[0]));
    });
    words.push("b".to_string());
    println!("{}", words.len());
}
