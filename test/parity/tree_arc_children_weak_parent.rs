// Tree arc children weak parent.
use std::thread;
use std::sync::{Arc, Weak, Mutex};

struct Node { name: String, children: Mutex<Vec<Arc<Node>>>, parent: Mutex<Weak<Node>> }
impl Node {
    fn new(name: &str) -> Arc<Node> { Arc::new(Node { name: name.into(), children: Mutex::default(), parent: Mutex::default() }) }
    fn add(self: &Arc<Node>, child: Arc<Node>) {
        *child.parent.lock().unwrap() = Arc::downgrade(self);
        self.children.lock().unwrap().push(child);
    }
    fn size(&self) -> usize { 1 + self.children.lock().unwrap().iter().map(|c| c.size()).sum::<usize>() }
}
fn main() {
    let root = Node::new("root");
    let builders: Vec<_> = (0..3).map(|i| { let root = root.clone(); thread::spawn(move || root.add(Node::new(&i.to_string()))) }).collect();
    for b in builders { b.join().unwrap(); }
    println!("{} {}", root.name, root.size());
}
