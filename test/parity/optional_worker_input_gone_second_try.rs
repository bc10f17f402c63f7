// the loop gives its input away in the first try and again in the next
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

struct Watchdog {
    attempts: Arc<AtomicU32>,
    worker: Option<JoinHandle<Result<u32, String>>>,
}
impl Watchdog {
    fn launch(&mut self, input: String) {
        let attempts = Arc::clone(&self.attempts);
        let previous = self.worker.replace(thread::spawn(move || {
            let n = attempts.fetch_add(1, Ordering::SeqCst);
            if n < 2 {
                Err(format!("{input} failed in attempt {n}"))
            } else {
                Ok(input.len() as u32)
            }
        }));
        if let Some(previous) = previous {
            let _ = previous.join();
        }
    }
    fn wait(&mut self) -> Option<Result<u32, String>> {
        self.worker
            .take()
            .map(|w| w.join().unwrap_or_else(|_| Err("panicked".into())))
    }
}
fn main() {
    let mut dog = Watchdog {
        attempts: Arc::default(),
        worker: None,
    };
    let input = "job".to_string();
    let mut tries = 0;
    let answer = loop {
        dog.launch(input);
        tries += 1;
        match dog.wait() {
            Some(Ok(n)) => break Some(n),
            Some(Err(why)) if tries < 5 => println!("{why}"),
            Some(Err(_)) | None => break None,
        }
    };
    println!("{answer:?}");
}
