// references to two fields go to two scoped threads
use std::thread;
struct Totals { read: u64, written: u64 }
fn main() {
    let mut totals = Totals { read: 0, written: 0 };
    let read = &mut totals.read;
    let written = &mut totals.written;
    thread::scope(|s| {
        s.spawn(move || *read += 512);
        s.spawn(move || *written += 64);
    });
    println!("{} {}", totals.read, totals.written);
}
