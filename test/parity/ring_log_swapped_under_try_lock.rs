// writers log into a ring if it is free, and count what they had to drop
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, TryLockError};
use std::thread;

struct Ring {
    lines: Mutex<Vec<String>>,
    dropped: AtomicUsize,
    capacity: usize,
}
impl Ring {
    fn write(&self, line: String) -> bool {
        match self.lines.try_lock() {
            Ok(mut lines) => {
                if lines.len() == self.capacity {
                    lines.remove(0);
                }
                lines.push(line);
                true
            }
            Err(TryLockError::WouldBlock) => {
                self.dropped.fetch_add(1, Ordering::Relaxed);
                false
            }
            Err(TryLockError::Poisoned(_)) => false,
        }
    }
    fn drain(&self) -> Vec<String> {
        let mut lines = self.lines.lock().unwrap();
        let mut out = Vec::new();
        std::mem::swap(&mut *lines, &mut out);
        out
    }
}
fn main() {
    let ring = Arc::new(Ring {
        lines: Mutex::default(),
        dropped: AtomicUsize::new(0),
        capacity: 5,
    });
    let writers: Vec<_> = (0..3)
        .map(|w| {
            let ring = Arc::clone(&ring);
            thread::spawn(move || (0..10).filter(|i| ring.write(format!("{w}:{i}"))).count())
        })
        .collect();
    let written: usize = writers.into_iter().map(|w| w.join().unwrap()).sum();
    let lines = ring.drain();
    println!(
        "{} {}",
        written + ring.dropped.load(Ordering::Relaxed),
        lines.len() <= 5
    );
}
