// an object joins its thread when it dies, and it dies before the buffer that its thread reads
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

struct Joiner {
    handle: Option<JoinHandle<()>>,
    name: &'static str,
}
impl Joiner {
    fn run(name: &'static str, work: impl FnOnce() + Send + 'static) -> Joiner {
        Joiner {
            handle: Some(thread::spawn(work)),
            name,
        }
    }
}
impl Drop for Joiner {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            let ok = handle.join().is_ok();
            println!("{} {}", self.name, ok);
        }
    }
}
fn checksum(buffer: &[u8]) -> usize {
    buffer
        .iter()
        .fold(0, |sum, b| (sum * 31 + *b as usize) % 9973)
}
fn main() {
    let buffer = Arc::new(vec![7u8; 300]);
    let total = Arc::new(AtomicUsize::new(0));
    {
        let mut joiners = Vec::new();
        for name in ["first", "second"] {
            let (buffer, total) = (buffer.clone(), total.clone());
            joiners.push(Joiner::run(name, move || {
                total.fetch_add(checksum(&buffer), Ordering::Relaxed);
            }));
        }
        println!("{} started", joiners.len());
    }
    println!("{} {}", buffer.len(), total.load(Ordering::Relaxed));
}
