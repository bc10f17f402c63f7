// a builder collects named workers and starts them into a service that joins them
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

type Work = Box<dyn Fn(&AtomicU64) + Send>;
struct Builder {
    workers: Vec<(String, Work)>,
}
struct Service {
    stop: Arc<AtomicBool>,
    ticks: Arc<AtomicU64>,
    handles: Vec<(String, JoinHandle<()>)>,
}
impl Builder {
    fn new() -> Self {
        Builder {
            workers: Vec::new(),
        }
    }
    fn worker(mut self, name: &str, work: impl Fn(&AtomicU64) + Send + 'static) -> Self {
        self.workers.push((name.to_string(), Box::new(work)));
        self
    }
    fn start(self) -> Service {
        let stop = Arc::new(AtomicBool::new(false));
        let ticks = Arc::new(AtomicU64::new(0));
        let mut handles = Vec::new();
        for (name, work) in self.workers {
            let (stop, ticks) = (stop.clone(), ticks.clone());
            let handle = thread::spawn(move || {
                while !stop.load(Ordering::Acquire) {
                    work(&ticks);
                    thread::yield_now();
                }
            });
            handles.push((name, handle));
        }
        Service {
            stop,
            ticks,
            handles,
        }
    }
}
impl Service {
    fn shutdown(self) -> u64 {
        self.stop.store(true, Ordering::Release);
        for (name, handle) in self.handles {
            handle.join().unwrap();
            println!("{name} stopped");
        }
        self.ticks.load(Ordering::Relaxed)
    }
}
fn main() {
    let step = 2;
    let service = Builder::new()
        .worker("fast", move |t| {
            t.fetch_add(step, Ordering::Relaxed);
        })
        .worker("slow", |t| {
            t.fetch_add(1, Ordering::Relaxed);
        })
        .start();
    println!("{}", service.shutdown());
}
