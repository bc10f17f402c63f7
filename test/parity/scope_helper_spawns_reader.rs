// Scope helper spawns reader.
use std::thread::{self, Scope};
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::*;

fn start_sum<'s, 'e>(s: &'s Scope<'s, 'e>, v: &'e [i32], out: &'e AtomicI32) {
    s.spawn(move || { out.fetch_add(v.iter().sum::<i32>(), SeqCst); });
}
fn main() {
    let v = vec![1, 2, 3];
    let out = AtomicI32::new(0);
    thread::scope(|s| {
        start_sum(s, &v, &out);
        start_sum(s, &v[1..], &out);
        println!("{}", v.len());
    });
    println!("{}", out.load(SeqCst));
}
