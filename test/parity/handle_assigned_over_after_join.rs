// Handle assigned over after join.
use std::thread::{self, JoinHandle};

struct Slot { worker: Option<JoinHandle<u32>>, total: u32 }
impl Slot {
    fn restart(&mut self, n: u32) {
        if let Some(w) = self.worker.take() { self.total += w.join().unwrap(); }
        self.worker = Some(thread::spawn(move || n * n));
    }
    fn finish(mut self) -> u32 { match self.worker.take() { Some(w) => self.total + w.join().unwrap(), None => self.total } }
}
fn main() {
    let mut s = Slot { worker: None, total: 0 };
    for i in 0..4 { s.restart(i); }
    println!("{}", s.finish());
}
