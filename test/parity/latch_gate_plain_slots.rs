// Latch gate plain slots.
use std::thread;
use std::sync::Barrier;

fn main() {
    let gate = Barrier::new(3);
    let mut slots = [0u32, 0];
    thread::scope(|s| {
        for (i, slot) in slots.iter_mut().enumerate() {
            let gate = &gate;
            s.spawn(move || { *slot = i as u32 + 1; gate.wait(); });
        }
        gate.wait();
        println!("{}", slots.iter().sum::<u32>());
    });
}
