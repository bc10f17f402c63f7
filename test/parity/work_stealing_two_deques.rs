// Work stealing two deques.
use std::thread;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

struct Worker { mine: Arc<Mutex<VecDeque<u32>>>, other: Arc<Mutex<VecDeque<u32>>> }
impl Worker {
    fn next(&self) -> Option<u32> {
        if let Some(v) = self.mine.lock().unwrap().pop_front() { return Some(v); }
        self.other.lock().unwrap().pop_back()
    }
    fn run(self) -> u32 { let mut n = 0; while let Some(v) = self.next() { n += v; } n }
}
fn main() {
    let a = Arc::new(Mutex::new((0..10).collect::<VecDeque<_>>()));
    let b = Arc::new(Mutex::new(VecDeque::new()));
    let w1 = Worker { mine: a.clone(), other: b.clone() };
    let w2 = Worker { mine: b, other: a };
    let t1 = thread::spawn(|| w1.run());
    let t2 = thread::spawn(|| w2.run());
    println!("{}", t1.join().unwrap() + t2.join().unwrap());
}
