// a plain bool tells the thread to stop
use std::thread;
fn main() {
    let mut stop = false;
    thread::scope(|s| {
        s.spawn(|| {
            while !stop {
                thread::yield_now();
            }
        });
        stop = true;
    });
    println!("{stop}");
}
