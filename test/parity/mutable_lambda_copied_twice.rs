// a counting lambda that owns its counter is copied into two threads
use std::thread;
fn main() {
    let mut count = 0;
    let tick = move || {
        count += 1;
        println!("{count}");
    };
    let a = thread::spawn(tick);
    let b = thread::spawn(tick);
    a.join().unwrap();
    b.join().unwrap();
}
