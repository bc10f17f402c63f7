// two threads write two fields of a boxed struct
use std::thread;
struct Pair { left: i32, right: i32 }
fn main() {
    let mut pair = Box::new(Pair { left: 1, right: 2 });
    let Pair { left, right } = &mut *pair;
    thread::scope(|s| {
        s.spawn(|| *left += 1);
        s.spawn(|| *right += 1);
    });
    println!("{} {}", pair.left, pair.right);
}
