// workers write plain slots and trust in a barrier
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

struct Shared {
    slots: Vec<std::cell::Cell<usize>>,
    barrier: Barrier,
    leader: AtomicUsize,
}
fn work(shared: &Shared, me: usize) -> usize {
    shared.slots[me].set((me + 1) * 10);
    if shared.barrier.wait().is_leader() {
        shared.leader.store(me, Ordering::Relaxed);
    }
    shared.barrier.wait();
    shared.slots.iter().map(|s| s.get()).sum()
}
fn main() {
    let count = 4;
    let shared = Arc::new(Shared {
        slots: (0..count).map(|_| std::cell::Cell::new(0)).collect(),
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
