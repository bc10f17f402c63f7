// a scoped thread is given a view of a text that dies with its statement
use std::thread;

fn longest<'a>(line: &'a str) -> &'a str {
    let mut best = "";
    for word in line.split(' ') {
        if word.len() > best.len() {
            best = word;
        }
    }
    best
}
fn digest(text: &str) -> Vec<&str> {
    thread::scope(|s| {
        let handles: Vec<_> = text
            .lines()
            .map(|line| s.spawn(move || longest(line)))
            .collect();
        handles.into_iter().map(|h| h.join().unwrap()).collect()
    })
}
fn load(lines: usize) -> String {
    let mut text = String::new();
    for i in 0..lines {
        text.push_str(&"word ".repeat(i + 1));
        text.push_str("longer\n");
    }
    text
}
fn main() {
    let text = load(3);
    let words = digest(&text);
    println!("{} {:?}", words.len(), words.first());
    thread::scope(|s| {
        let line = load(1).as_str();
        s.spawn(move || println!("{}", longest(line)));
    });
}
