// an observer that a feed's thread tells counts in a plain mutable field
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread;

trait Observer: Send + Sync {
    fn price(&self, symbol: &str, cents: i64);
}
struct Highest {
    best: AtomicI64,
    told: std::cell::Cell<u32>,
}
impl Observer for Highest {
    fn price(&self, _: &str, cents: i64) {
        self.best.fetch_max(cents, Ordering::Relaxed);
        self.told.set(self.told.get() + 1);
    }
}
#[derive(Default)]
struct Feed {
    observers: Mutex<Vec<Weak<dyn Observer>>>,
}
impl Feed {
    fn subscribe(&self, observer: Weak<dyn Observer>) {
        self.observers.lock().unwrap().push(observer);
    }
    fn publish(&self, symbol: &str, cents: i64) -> usize {
        let mut observers = self.observers.lock().unwrap();
        observers.retain(|o| match o.upgrade() {
            Some(o) => {
                o.price(symbol, cents);
                true
            }
            None => false,
        });
        observers.len()
    }
}
fn main() {
    let feed = Arc::new(Feed::default());
    let highest = Arc::new(Highest {
        best: AtomicI64::new(0),
        told: std::cell::Cell::new(0),
    });
    let as_observer: Arc<dyn Observer> = highest.clone();
    feed.subscribe(Arc::downgrade(&as_observer));
    drop(as_observer);
    let ticker = thread::spawn({
        let feed = feed.clone();
        move || {
            (1..100)
                .map(|i| feed.publish("ACME", i * 7 % 101))
                .sum::<usize>()
        }
    });
    println!("{}", ticker.join().unwrap());
    println!("{}", highest.best.load(Ordering::Relaxed));
}
