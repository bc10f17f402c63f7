// a loop clears the pages of each element that it has just lent to a thread
use std::thread;

#[derive(Default)]
struct Letter {
    to: String,
    stamped: bool,
    pages: Vec<String>,
}
fn print(letter: &mut Letter, text: &str) {
    for chunk in text.split(". ") {
        letter.pages.push(format!("{}: {chunk}", letter.to));
    }
}
fn main() {
    let names = ["ann", "bob", "cy"];
    let text = String::from("first page. second page");
    let mut letters: Vec<Letter> = Vec::new();
    letters.resize_with(names.len(), Letter::default);
    thread::scope(|s| {
        for (letter, name) in letters.iter_mut().zip(names) {
            letter.to = name.to_string();
            let text = &text;
            let lent = &mut *letter;
            s.spawn(move || print(lent, text));
            letter.pages.clear();
        }
    });
    for letter in &letters {
        println!("{} {} {}", letter.to, letter.stamped, letter.pages.len());
    }
}
