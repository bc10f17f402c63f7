// Variadic parallel invoke.
use std::thread;

fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    thread::scope(|s| { let h = s.spawn(a); let y = b(); (h.join().unwrap(), y) })
}
fn quicksort<T: Ord + Send + Copy>(v: &mut [T]) {
    if v.len() < 2 { return; }
    let p = partition(v);
    let (lo, hi) = v.split_at_mut(p);
    both(|| quicksort(lo), || quicksort(&mut hi[1..]));
}
fn partition<T: Ord + Copy>(v: &mut [T]) -> usize {
    let last = v.len() - 1; let pivot = v[last]; let mut at = 0;
    for i in 0..last { if v[i] < pivot { v.swap(i, at); at += 1; } }
    v.swap(at, last); at
}
fn main() { let mut v = [3, 1, 2]; quicksort(&mut v); println!("{:?} {:?}", v, both(|| 1, || "x".to_string())); }
