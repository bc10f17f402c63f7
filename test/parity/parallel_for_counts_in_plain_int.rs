// Parallel for counts in plain int.
use std::thread;
use std::cell::Cell;

fn parallel_for(n: usize, f: impl Fn(usize) + Sync) {
    thread::scope(|s| { for t in 0..4 { let f = &f; s.spawn(move || for i in (t..n).step_by(4) { f(i) }); } });
}
fn main() {
    let input: Vec<u64> = (0..100).collect();
    let mut odd = Cell::new(0);
    parallel_for(input.len(), |i| if input[i] % 2 == 1 { odd.set(odd.get() + 1); });
    println!("{}", odd.get());
}
