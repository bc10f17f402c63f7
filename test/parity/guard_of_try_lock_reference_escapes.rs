// a pointer taken below an if with try_lock is used after the if
use std::sync::Mutex;

fn main() {
    let slot = Mutex::new(7);
    let mut seen: Option<&i32> = None;
    let result = slot.try_lock();
    if let Ok(guard) = result {
        seen = Some(&*guard);
    }
    println!("{:?}", seen);
}
