// a thread moves its local on into a second thread and joins it
use std::thread;

fn main() {
    let words = vec![String::from("a"), String::from("b")];
    let outer = thread::spawn(move || {
        let count = words.len();
        let inner = thread::spawn(move || words.concat());
        (count, inner.join().unwrap())
    });
    let (count, text) = outer.join().unwrap();
    println!("{} {}", count, text);
}
