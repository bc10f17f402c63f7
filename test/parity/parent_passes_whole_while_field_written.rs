// a thread writes one field while the parent prints the struct
use std::thread;
#[derive(Default)]
struct Stats { count: usize, mean: f64 }
fn show(s: &Stats) {
    println!("{} {}", s.count, s.mean);
}
fn main() {
    let mut stats = Stats::default();
    thread::scope(|s| {
        s.spawn(|| stats.count = 3);
        show(&stats);
    });
}
