// a detached thread uses const globals and a const static local, also through pointers
use std::thread;

static WORDS: [&str; 3] = ["if", "else", "for"];
const LIMIT: usize = 2;

fn main() {
    static BANNER: &str = "keywords:";
    let words: &'static [&'static str; 3] = &WORDS;
    thread::spawn(move || {
        println!("{}", BANNER);
        for word in words.iter().take(LIMIT) {
            println!("{}", word);
        }
    });
}
