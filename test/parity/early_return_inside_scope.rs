// the scope's body returns early while its threads borrow
use std::thread;

fn longest(words: &[String], quick: bool) -> usize {
    thread::scope(|s| {
        let first = s.spawn(|| words.iter().map(|w| w.len()).max().unwrap_or(0));
        if quick {
            return words.len();
        }
        first.join().unwrap()
    })
}

fn main() {
    let words = vec![String::from("ada")];
    println!("{}", longest(&words, true));
}
