// Jthread stop token counts.
use std::thread::{self, JoinHandle};
use std::sync::{Arc, Mutex};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::*;

struct Poller { stop: Arc<AtomicBool>, handle: Option<JoinHandle<u32>> }
impl Poller {
    fn new(samples: Arc<Mutex<Vec<u32>>>) -> Poller {
        let stop = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop);
        let handle = thread::spawn(move || {
            let mut n = 0;
            while !flag.load(Relaxed) { samples.lock().unwrap().push(n); n += 1; thread::yield_now(); }
            n
        });
        Poller { stop, handle: Some(handle) }
    }
    fn finish(mut self) -> u32 { self.stop.store(true, Relaxed); self.handle.take().unwrap().join().unwrap() }
}
fn main() {
    let samples = Arc::new(Mutex::new(vec![]));
    let n = Poller::new(samples.clone()).finish();
    println!("{} {}", n, samples.lock().unwrap().len());
}
