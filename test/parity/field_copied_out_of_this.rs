// a method copies the field into the thread, and the handle leaves the method
use std::thread;
use std::thread::JoinHandle;

struct Counter {
    step: u64,
}

impl Counter {
    fn start(&self, rounds: u64) -> JoinHandle<u64> {
        let step = self.step;
        thread::spawn(move || step * rounds)
    }
}

fn main() {
    let counter = Counter { step: 3 };
    println!("{}", counter.start(7).join().unwrap());
}
