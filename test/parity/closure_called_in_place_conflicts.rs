// a closure that writes the local is called while a thread reads it
use std::thread;
fn main() {
    let mut count = 0;
    thread::scope(|s| {
        s.spawn(|| println!("{}", count));
        let mut bump = |by: i32| count += by;
        bump(1);
    });
    println!("{count}");
}
