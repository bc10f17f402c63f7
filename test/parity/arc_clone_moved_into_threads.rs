// several detached threads own a clone of an Arc
use std::sync::Arc;
use std::thread;

struct Dictionary {
    words: Vec<String>,
}

fn main() {
    let dictionary = Arc::new(Dictionary { words: vec![String::from("a")] });
    for i in 0..3 {
        let dictionary = Arc::clone(&dictionary);
        thread::spawn(move || println!("{} {}", i, dictionary.words.len()));
    }
    println!("{}", dictionary.words[0]);
}
