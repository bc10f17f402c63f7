// State moved in one arm matched again.
use std::thread;

enum State { Idle(Vec<u8>), Failed(String) }
fn main() {
    let s = State::Idle(vec![1]);
    let mut t = None;
    match s {
        State::Idle(v) => t = Some(thread::spawn(move || v.len())),
        State::Failed(ref m) => println!("{}", m),
    }
    match s {
        State::Idle(v) => println!("{}", v.len()),
        State::Failed(m) => println!("{}", m),
    }
    if let Some(t) = t { t.join().unwrap(); }
}
