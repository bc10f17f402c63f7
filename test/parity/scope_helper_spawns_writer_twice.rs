// Scope helper spawns writer twice.
use std::thread::{self, Scope};

fn start_fill<'s, 'e>(s: &'s Scope<'s, 'e>, v: &'e mut Vec<i32>, n: i32) {
    s.spawn(move || for i in 0..n { v.push(i); });
}
fn main() {
    let mut v = Vec::new();
    thread::scope(|s| {
        start_fill(s, &mut v, 3);
        start_fill(s, &mut v, 4);
    });
    println!("{}", v.len());
}
