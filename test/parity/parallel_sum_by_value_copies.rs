// Parallel sum by value copies.
use std::thread;

#[derive(Clone, Copy)] struct Range { from: u64, to: u64 }
impl Range { fn split(self, n: u64) -> impl Iterator<Item = Range> { let step = (self.to - self.from) / n; (0..n).map(move |i| Range { from: self.from + i * step, to: self.from + (i + 1) * step }) } }
fn main() {
    let range = Range { from: 0, to: 1000 };
    let handles: Vec<_> = range.split(4).map(|r| thread::spawn(move || (r.from..r.to).sum::<u64>())).collect();
    let mut total = 0;
    for h in handles { match h.join() { Ok(n) => total += n, Err(_) => { eprintln!("failed"); return; } } }
    println!("{} of {}", total, range.to);
}
