// workers write their own slot, meet at a barrier, and read what all wrote through atomics
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

struct Shared {
    slots: Vec<AtomicUsize>,
    barrier: Barrier,
    leader: AtomicUsize,
}
fn work(shared: &Shared, me: usize) -> usize {
    shared.slots[me].store((me + 1) * 10, Ordering::Relaxed);
    if shared.barrier.wait().is_leader() {
        shared.leader.store(me, Ordering::Relaxed);
    }
    shared.barrier.wait();
    shared.slots.iter().map(|s| s.load(Ordering::Relaxed)).sum()
}
fn main() {
    let count = 4;
    let shared = Arc::new(Shared {
        slots: (0..count).map(|_| AtomicUsize::new(0)).collect(),
        barrier: Barrier::new(count),
        leader: AtomicUsize::new(usize::MAX),
    });
    let workers: Vec<_> = (0..count)
        .map(|me| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || work(&shared, me))
        })
        .collect();
    for worker in workers {
        println!("{}", worker.join().unwrap());
    }
    println!("{}", shared.leader.load(Ordering::Relaxed) < count);
}
