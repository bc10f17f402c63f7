// Guarded view returned in option.
use std::sync::Mutex;

fn first(m: &Mutex<Vec<String>>) -> Option<&str> { let g = m.lock().unwrap(); if g.is_empty() { return None; } Some(g[0].as_str()) }
fn main() { println!("{:?}", first(&Mutex::new(vec![]))); }
