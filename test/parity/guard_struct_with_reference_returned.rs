// a function returns a struct that views what its guard protects
use std::sync::Mutex;

struct Summary<'a> {
    title: &'a str,
    words: usize,
}

fn summarize(text: &Mutex<String>) -> Summary {
    let guard = text.lock().unwrap();
    Summary { title: &guard[..2], words: guard.split(' ').count() }
}

fn main() {
    let text = Mutex::new(String::from("to be"));
    let summary = summarize(&text);
    println!("{} {}", summary.title, summary.words);
}
