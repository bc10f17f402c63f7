// Ticker handle taken in drop.
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::atomic::Ordering::*;

struct Ticker { stop: Arc<AtomicBool>, ticks: Arc<AtomicU64>, handle: Option<JoinHandle<()>> }
impl Ticker {
    fn start(period: Duration) -> Ticker {
        let stop = Arc::new(AtomicBool::new(false));
        let ticks = Arc::new(AtomicU64::new(0));
        let (s, t) = (stop.clone(), ticks.clone());
        let handle = Some(thread::spawn(move || while !s.load(Acquire) { t.fetch_add(1, Relaxed); thread::sleep(period); }));
        Ticker { stop, ticks, handle }
    }
    fn count(&self) -> u64 { self.ticks.load(Relaxed) }
}
impl Drop for Ticker { fn drop(&mut self) {
    self.stop.store(true, Release);
    if let Some(h) = self.handle.take() { h.join().unwrap(); }
} }
fn main() { let t = Ticker::start(Duration::from_millis(1)); println!("{}", t.count()); }
