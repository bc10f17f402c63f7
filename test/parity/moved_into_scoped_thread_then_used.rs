// a scoped thread takes ownership and the parent reads on
use std::thread;
fn main() {
    let text = String::from("mine");
    let text_ref = &text;
    println!("{text_ref}");
    thread::scope(|s| {
        s.spawn(move || println!("{text}"));
    });
    println!("{}", text.len());
}
