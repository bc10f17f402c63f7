// Handle vector refilled between rounds.
use std::thread::{self, JoinHandle};

fn main() {
    let mut handles: Vec<JoinHandle<u32>> = Vec::new();
    let mut total = 0;
    for round in 0..3u32 {
        for i in 0..2 { handles.push(thread::spawn(move || i * round)); }
        for h in handles.drain(..) { total += h.join().unwrap(); }
    }
    println!("{} {}", total, handles.len());
}
