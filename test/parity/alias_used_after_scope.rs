// a reference is lent to a thread and used again afterwards
use std::thread;
fn main() {
    let mut total = 0;
    let alias = &mut total;
    thread::scope(|s| {
        s.spawn(|| *alias += 1);
    });
    *alias += 1;
    println!("{total}");
}
