// each thread writes its own field of one struct
use std::thread;
#[derive(Default)]
struct Report { lines: usize, words: usize }
fn main() {
    let text = String::from("one two\nthree");
    let mut report = Report::default();
    thread::scope(|s| {
        s.spawn(|| report.lines = text.lines().count());
        s.spawn(|| report.words = text.split_whitespace().count());
    });
    println!("{} {}", report.lines, report.words);
}
