// Raii guard over arc atomic.
use std::thread;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct InFlight { count: Arc<AtomicUsize> }
impl InFlight { fn new(count: &Arc<AtomicUsize>) -> Self { count.fetch_add(1, SeqCst); InFlight { count: count.clone() } } }
impl Drop for InFlight { fn drop(&mut self) { self.count.fetch_sub(1, SeqCst); } }
fn main() {
    let active = Arc::new(AtomicUsize::new(0));
    let mut handles = vec![];
    for _ in 0..2 {
        let guard = InFlight::new(&active);
        handles.push(thread::spawn(move || { let _g = guard; println!("work"); }));
    }
    while active.load(SeqCst) > 0 { thread::yield_now(); }
    for h in handles { h.join().unwrap(); }
}
