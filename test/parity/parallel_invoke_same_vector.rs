// Parallel invoke same vector.
use std::thread;

fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    thread::scope(|s| { let h = s.spawn(a); let y = b(); (h.join().unwrap(), y) })
}
fn main() {
    let mut words = vec!["b", "a"];
    both(|| words.sort(), || words.iter().map(|w| w.len()).sum::<usize>());
    println!("{:?}", words);
}
