// constant globals that point at one another
use std::thread;

struct Node {
    name: &'static str,
    next: Option<&'static Node>,
}

static LAST: Node = Node { name: "last", next: None };
static FIRST: Node = Node { name: "first", next: Some(&LAST) };

fn depth(node: &Node) -> usize {
    1 + node.next.map_or(0, depth)
}

fn main() {
    let worker = thread::spawn(|| println!("{} {}", FIRST.name, depth(&FIRST)));
    println!("{} {}", LAST.name, depth(&LAST));
    worker.join().unwrap();
}
