// a mutable tree is walked by a scoped thread to the left and by its parent to the right
use std::thread;

#[derive(Default)]
struct Node {
    value: i64,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}
fn build(depth: u32, value: i64) -> Option<Box<Node>> {
    if depth == 0 {
        return None;
    }
    Some(Box::new(Node {
        value,
        left: build(depth - 1, value * 2),
        right: build(depth - 1, value * 2 + 1),
    }))
}
fn scale(node: &mut Node, factor: i64, depth: u32) -> i64 {
    node.value *= factor;
    let Node { left, right, value } = node;
    if depth >= 2 {
        let l = left.as_mut().map_or(0, |n| scale(n, factor, depth + 1));
        let r = right.as_mut().map_or(0, |n| scale(n, factor, depth + 1));
        return *value + l + r;
    }
    thread::scope(|s| {
        let l = s.spawn(|| left.as_mut().map_or(0, |n| scale(n, factor, depth + 1)));
        let r = right.as_mut().map_or(0, |n| scale(n, factor, depth + 1));
        *value + l.join().unwrap() + r
    })
}
fn main() {
    let mut root = build(5, 1).unwrap();
    println!("{}", scale(&mut root, 3, 0));
    println!("{}", root.value);
}
