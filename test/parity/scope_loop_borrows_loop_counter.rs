// scoped threads started in a loop borrow the loop's counter
use std::thread;

fn main() {
    let names = vec!["a", "b", "c"];
    thread::scope(|s| {
        for i in 0..names.len() {
            s.spawn(|| println!("{} {}", i, names[i]));
        }
    });
}
