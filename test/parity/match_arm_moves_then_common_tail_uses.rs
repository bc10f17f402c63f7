// Match arm moves then common tail uses.
use std::thread::{self, JoinHandle};

#[derive(Clone, Copy)] enum Mode { Sync, Async, Skip }
fn handle(mode: Mode, text: String, jobs: &mut Vec<JoinHandle<()>>) -> usize {
    match mode {
        Mode::Sync => println!("{}", text),
        Mode::Async => jobs.push(thread::spawn(move || println!("{}", text))),
        Mode::Skip => return 0,
    }
    text.len()
}
fn main() {
    let mut jobs = vec![];
    println!("{}", handle(Mode::Async, "x".into(), &mut jobs));
    for j in jobs { j.join().unwrap(); }
}
