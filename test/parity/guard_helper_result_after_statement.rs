// a helper picks a reference out of a temporary guard's data, used in the next statement
use std::sync::Mutex;

fn longest(words: &[String]) -> &String {
    words.iter().max_by_key(|w| w.len()).unwrap()
}

fn main() {
    let words = Mutex::new(vec![String::from("a"), String::from("bcd")]);
    let word = longest(&words.lock().unwrap());
    println!("{}", word);
}
