// Closures nested detached borrow.
use std::thread;

fn run_later<F: FnOnce() + Send + 'static>(f: F) { thread::spawn(f); }
fn main() {
    let mut log = Vec::new();
    let names = vec!["a".to_string()];
    for round in 0..2 {
        let describe = |i: usize| format!("{} {}", names[i], round);
        log.push(describe(0));
        run_later(move || println!("{}", describe(0)));
    }
    println!("{}", log.len());
}
