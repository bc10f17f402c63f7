// one thread borrows what the next one owns
use std::thread;
fn main() {
    let text = String::from("shared");
    let view = &text;
    thread::scope(move |s| {
        s.spawn(move || println!("{}", view.len()));
        s.spawn(move || println!("{text}"));
    });
}
