// a thread that may have been spawned reads what the parent writes
use std::thread;
fn main() {
    let mut v = vec![2, 1];
    let verbose = v.len() > 1;
    thread::scope(|s| {
        if verbose {
            s.spawn(|| println!("{v:?}"));
        }
        v.push(3);
    });
}
