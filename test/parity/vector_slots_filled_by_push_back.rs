// threads write into slots that push_back made before any ran
use std::thread;
fn main() {
    let mut slots = Vec::new();
    for _ in 0..3 {
        slots.push(String::new());
    }
    thread::scope(|s| {
        for (i, slot) in slots.iter_mut().enumerate() {
            s.spawn(move || *slot = format!("slot {i}"));
        }
    });
    println!("{}", slots.join(","));
}
