// Mem replace state machine.
use std::thread::{self, JoinHandle};

enum State { Idle(Vec<u8>), Running(JoinHandle<Vec<u8>>), Done }
impl State {
    fn step(&mut self) {
        *self = match std::mem::replace(self, State::Done) {
            State::Idle(v) => State::Running(thread::spawn(move || { let mut v = v; v.push(1); v })),
            State::Running(h) => match h.join() { Ok(v) if v.len() < 4 => State::Idle(v), _ => State::Done },
            State::Done => State::Done,
        }
    }
}
fn main() { let mut s = State::Idle(vec![]); for _ in 0..10 { s.step(); } if let State::Done = s { println!("done"); } }
