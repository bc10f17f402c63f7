// a global semaphore and a global atomic flag are used by threads
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

struct Semaphore {
    free: Mutex<u32>,
    changed: Condvar,
}

impl Semaphore {
    fn acquire(&self) {
        let mut free = self.changed.wait_while(self.free.lock().unwrap(), |n| *n == 0).unwrap();
        *free -= 1;
    }
    fn release(&self) {
        *self.free.lock().unwrap() += 1;
        self.changed.notify_one();
    }
}

static READY: AtomicBool = AtomicBool::new(false);
static CHANGED: Semaphore = Semaphore { free: Mutex::new(0), changed: Condvar::new() };

fn main() {
    let waiter = thread::spawn(|| {
        CHANGED.acquire();
        println!("{}", READY.load(Ordering::SeqCst));
    });
    READY.store(true, Ordering::SeqCst);
    CHANGED.release();
    waiter.join().unwrap();
}
