// a detached thread owns a reference to what a local Arc owns
use std::sync::Arc;
use std::thread;

struct Dictionary {
    words: Vec<String>,
}

fn main() {
    let dictionary = Arc::new(Dictionary { words: vec![String::from("a")] });
    let words = &dictionary.words;
    thread::spawn(move || println!("{}", words.len()));
}
