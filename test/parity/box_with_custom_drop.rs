// a box that frees its content in its own way moves to a thread
use std::thread;

struct Pooled {
    slot: usize,
}

struct Lease {
    item: Option<Box<Pooled>>,
    give_back: fn(Box<Pooled>),
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(item) = self.item.take() {
            (self.give_back)(item);
        }
    }
}

fn main() {
    let lease = Lease { item: Some(Box::new(Pooled { slot: 3 })), give_back: drop };
    let worker = thread::spawn(move || lease.item.as_ref().map(|p| p.slot));
    println!("{:?}", worker.join().unwrap());
}
