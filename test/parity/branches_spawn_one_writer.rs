// only one of two branches spawns a thread that writes
use std::thread;
fn main() {
    let mut v = vec![2, 1];
    let reverse = v.len() > 1;
    thread::scope(|s| {
        if reverse {
            s.spawn(|| v.reverse());
        } else {
            s.spawn(|| v.sort());
        }
    });
    println!("{v:?}");
}
