// two threads write through one unique_ptr
use std::thread;
struct Node { value: i32, left: Option<Box<Node>> }
fn main() {
    let mut root = Box::new(Node { value: 1, left: None });
    thread::scope(|s| {
        s.spawn(|| root.value += 1);
        s.spawn(|| root.value *= 2);
    });
    println!("{} {}", root.value, root.left.is_some());
}
