// a sampler that is returned runs a source that borrows its maker's counter
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

#[derive(Default)]
struct Samples {
    values: Mutex<Vec<u64>>,
    stopping: AtomicBool,
}
struct Sampler {
    samples: Arc<Samples>,
    thread: Option<JoinHandle<()>>,
}
impl Sampler {
    fn start(mut source: impl FnMut() -> u64 + Send + 'static) -> Sampler {
        let samples = Arc::new(Samples::default());
        let thread = thread::spawn({
            let samples = samples.clone();
            move || {
                while !samples.stopping.load(Ordering::Relaxed) {
                    let value = source();
                    samples.values.lock().unwrap().push(value);
                    thread::yield_now();
                }
            }
        });
        Sampler {
            samples,
            thread: Some(thread),
        }
    }
    fn latest(&self) -> Option<u64> {
        self.samples.values.lock().unwrap().last().copied()
    }
    fn stop(&mut self) {
        self.samples.stopping.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}
impl Drop for Sampler {
    fn drop(&mut self) {
        self.stop();
    }
}
fn make() -> Sampler {
    let ticks = std::sync::atomic::AtomicU64::new(0);
    Sampler::start(|| ticks.fetch_add(1, Ordering::Relaxed) * 3)
}
fn main() {
    let mut sampler = make();
    while sampler.latest().unwrap_or(0) < 9 {
        thread::yield_now();
    }
    sampler.stop();
    println!("{}", sampler.latest().is_some());
}
