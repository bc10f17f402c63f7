// a lambda that writes a captured local is spawned twice
use std::thread;
fn main() {
    let mut steps = 0;
    thread::scope(|s| {
        let work = || steps += 1;
        s.spawn(work);
        s.spawn(work);
    });
    println!("{steps}");
}
