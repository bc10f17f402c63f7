// a guard of a global lock goes to another thread
use std::sync::{Mutex, MutexGuard};
use std::thread;

static DEVICE: Mutex<()> = Mutex::new(());

fn flush_later(guard: MutexGuard<'static, ()>) {
    thread::spawn(move || {
        println!("flushing");
        drop(guard);
    });
}

fn main() {
    flush_later(DEVICE.lock().unwrap());
}
