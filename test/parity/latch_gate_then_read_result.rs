// Latch gate then read result.
use std::thread;
use std::sync::{Mutex, Barrier};

fn main() {
    let gate = Barrier::new(3);
    let slots = [Mutex::new(0u32), Mutex::new(0)];
    thread::scope(|s| {
        for (i, slot) in slots.iter().enumerate() {
            let gate = &gate;
            s.spawn(move || { *slot.lock().unwrap() = i as u32 + 1; gate.wait(); });
        }
        gate.wait();
        println!("{}", slots.iter().map(|m| *m.lock().unwrap()).sum::<u32>());
    });
}
