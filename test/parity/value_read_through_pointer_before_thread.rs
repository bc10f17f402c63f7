// the number behind a raw pointer is copied before the thread starts
use std::thread;

struct Gauge {
    level: i32,
}

fn sample(gauge: *const Gauge) -> thread::JoinHandle<i32> {
    let level = if gauge.is_null() { 0 } else { read(gauge) };
    thread::spawn(move || level * 2)
}

fn read(gauge: *const Gauge) -> i32 {
    unsafe { (*gauge).level }
}

fn main() {
    println!("{}", sample(&Gauge { level: 4 }).join().unwrap());
}
