// a sampler keeps the last value in a plain field that its thread writes
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

#[derive(Default)]
struct Samples {
    values: Mutex<Vec<u64>>,
    last: std::cell::Cell<u64>,
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
                    samples.last.set(value);
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
        Some(self.samples.last.get())
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
fn main() {
    let mut ticks = 0;
    let mut sampler = Sampler::start(move || {
        ticks += 1;
        ticks * ticks
    });
    while sampler.latest().unwrap_or(0) < 9 {
        thread::yield_now();
    }
    sampler.stop();
    println!("{}", sampler.latest().is_some());
}
