// a closure that writes a local is only called here, beside a reading thread
use std::thread;
fn main() {
    let names = vec!["x".to_string(), "y".to_string()];
    let mut count = 0;
    let mut bump = |by: usize| count += by;
    thread::scope(|s| {
        s.spawn(|| println!("{}", names.len()));
        bump(1);
        bump(names.len());
    });
    println!("{count}");
}
