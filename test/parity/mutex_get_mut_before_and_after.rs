// get_mut is used while no thread runs
use std::sync::Mutex;
use std::thread;
fn main() {
    let mut total = Mutex::new(0);
    *total.get_mut().unwrap() = 5;
    thread::scope(|s| {
        s.spawn(|| *total.lock().unwrap() += 1);
        s.spawn(|| *total.lock().unwrap() += 2);
    });
    *total.get_mut().unwrap() *= 2;
    println!("{}", total.into_inner().unwrap());
}
