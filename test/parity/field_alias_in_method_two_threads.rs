// Field alias in method two threads.
use std::thread;

struct P { v: Vec<i32> }
impl P { fn step(&mut self) { let vs = &mut self.v; thread::scope(|s| { s.spawn(|| vs[0] -= 1); s.spawn(|| vs[0] += 1); }); } }
fn main() { P { v: vec![0] }.step(); }
