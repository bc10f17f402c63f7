// Range reference captured escapes.
use std::thread::{self, JoinHandle};

struct Range { from: u64, to: u64 }
fn start(ranges: &[Range]) -> Vec<JoinHandle<u64>> {
    let mut out = Vec::new();
    for r in ranges { out.push(thread::spawn(|| (r.from..r.to).sum())); }
    out
}
fn main() {
    let handles = start(&[Range { from: 0, to: 5 }]);
    for h in handles { println!("{}", h.join().unwrap()); }
}
