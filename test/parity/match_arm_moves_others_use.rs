// Match arm moves others use.
use std::thread::{self, JoinHandle};

#[derive(Clone, Copy)] enum Mode { Sync, Async, Skip }
fn handle(mode: Mode, text: String, jobs: &mut Vec<JoinHandle<()>>) -> usize {
    match mode {
        Mode::Sync => println!("{}", text),
        Mode::Async => { jobs.push(thread::spawn(move || println!("{}", text))); return 1; }
        Mode::Skip => return text.len(),
    }
    text.len()
}
fn main() {
    let mut jobs = vec![];
    println!("{}", handle(Mode::Async, "x".into(), &mut jobs));
    for j in jobs { j.join().unwrap(); }
}
