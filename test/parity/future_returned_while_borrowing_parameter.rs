// a function returns the future of a task that borrows its parameter
use std::thread;
use std::thread::JoinHandle;

fn count_lines(text: &str) -> JoinHandle<usize> {
    thread::spawn(move || text.lines().count())
}

fn main() {
    let text = String::from("a\nb\n");
    println!("{}", count_lines(&text).join().unwrap());
}
