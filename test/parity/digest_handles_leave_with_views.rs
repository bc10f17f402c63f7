// a function returns handles of threads that view its parameter
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
fn start(text: &str) -> Vec<thread::JoinHandle<usize>> {
    text.lines()
        .map(|line| thread::spawn(move || longest(line).len()))
        .collect()
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
    println!("{} {:?} {}", words.len(), words.first(), start(&text).len());
}
