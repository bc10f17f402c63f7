// the helper gets a clone, the original is used on
use std::thread::{self, JoinHandle};
fn launch(line: String) -> JoinHandle<()> {
    thread::spawn(move || println!("{line}"))
}
fn main() {
    let line = String::from("hello");
    let workers = vec![launch(line.clone()), launch(line.clone())];
    println!("{}", line.len());
    for w in workers {
        w.join().unwrap();
    }
}
