// a generic function that needs Send is given plain data
use std::thread;

struct Report {
    lines: Vec<String>,
}

impl Report {
    fn print(&self) {
        println!("{}", self.lines.len());
    }
}

fn run<T: Send + 'static, F: Fn(&T) + Send + 'static>(value: T, body: F) {
    thread::spawn(move || body(&value)).join().unwrap();
}

fn main() {
    run(Report { lines: vec!["a".into()] }, |report| report.print());
    run(5, |n| println!("{}", n));
}
