// the parent fills one field while a thread fills the other
use std::thread;
#[derive(Default)]
struct Stats { count: usize, notes: Vec<String> }
fn main() {
    let data = vec![4, 5, 6];
    let mut stats = Stats::default();
    thread::scope(|s| {
        s.spawn(|| stats.count = data.len());
        stats.notes.push("running".to_string());
    });
    println!("{} {}", stats.count, stats.notes.len());
}
