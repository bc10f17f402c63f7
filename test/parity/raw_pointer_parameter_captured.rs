// a raw pointer from the caller is captured by a detached thread
use std::thread;

struct Node {
    value: i32,
}

pub fn start(node: *mut Node) {
    thread::spawn(move || {
        let node = node;
        println!("{}", unsafe { (*node).value });
    });
}

fn main() {
    start(Box::into_raw(Box::new(Node { value: 3 })));
}
