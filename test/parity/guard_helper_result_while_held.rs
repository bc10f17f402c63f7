// a helper picks a reference out of the locked data, used while the guard lives
use std::sync::Mutex;

fn longest(words: &[String]) -> &String {
    words.iter().max_by_key(|w| w.len()).unwrap()
}

fn main() {
    let words = Mutex::new(vec![String::from("a"), String::from("bcd")]);
    let guard = words.lock().unwrap();
    let word = longest(&guard);
    println!("{} of {}", word, guard.len());
}
