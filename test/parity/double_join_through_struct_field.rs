// Double join through struct field.
use std::thread::{self, JoinHandle};

struct Slot { worker: JoinHandle<u32> }
fn collect(s: Slot, again: bool) -> u32 {
    let mut n = s.worker.join().unwrap();
    if again { n += s.worker.join().unwrap(); }
    n
}
fn main() { println!("{}", collect(Slot { worker: thread::spawn(|| 1) }, false)); }
