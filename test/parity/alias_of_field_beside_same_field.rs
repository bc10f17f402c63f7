// a reference to a field and the field itself are written by two threads
use std::thread;
struct Totals { read: u64, written: u64 }
fn main() {
    let mut totals = Totals { read: 0, written: 0 };
    let read = &mut totals.read;
    thread::scope(|s| {
        s.spawn(move || *read += 512);
        s.spawn(|| totals.read += 64);
    });
    println!("{}", totals.written);
}
