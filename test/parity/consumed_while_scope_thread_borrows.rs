// the scope's body gives a string away while a scoped thread borrows it
use std::thread;

fn store(_: String) {}

fn main() {
    let name = String::from("ada");
    let view: &str = &name;
    thread::scope(|s| {
        s.spawn(move || println!("{}", view));
        store(name);
    });
}
