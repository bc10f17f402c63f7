// Handle vector consumed then length.
use std::thread;

fn main() {
    let mut handles = Vec::new();
    for i in 0..3u32 { handles.push(thread::spawn(move || i)); }
    let mut total = 0;
    for h in handles { total += h.join().unwrap(); }
    for h in handles { total += h.join().unwrap(); }
    println!("{}", total);
}
