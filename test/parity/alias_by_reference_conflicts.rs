// a reference to the local is written by the thread, the local by the parent
use std::thread;
fn main() {
    let mut total = 0;
    let alias = &mut total;
    thread::scope(|s| {
        s.spawn(move || *alias += 1);
        total += 1;
    });
    println!("{total}");
}
