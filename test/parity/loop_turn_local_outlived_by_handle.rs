// Loop turn local outlived by handle.
use std::thread;

fn main() {
    let mut ts = Vec::new();
    for i in 0..3 {
        let local = vec![i];
        let t = thread::spawn(|| local.len());
        ts.push(t);
    }
    for t in ts { t.join().unwrap(); }
}
