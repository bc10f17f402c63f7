// a struct that holds a reference to an outer local goes to a scoped thread
use std::thread;

struct Report<'a> {
    title: &'a String,
    pages: u32,
}

fn print(report: &Report) {
    println!("{}: {}", report.title, report.pages);
}

fn main() {
    let title = String::from("Q3");
    let report = Report { title: &title, pages: 12 };
    thread::scope(|s| {
        s.spawn(|| print(&report));
        s.spawn(|| println!("{}", title.len()));
    });
    println!("{}", report.title);
}
