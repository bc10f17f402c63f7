// a thread is given the root of a graph of counted nodes, and flattens it there
use std::cell::RefCell;
use std::rc::Rc;
use std::thread;

struct Node {
    id: usize,
    next: RefCell<Vec<Rc<Node>>>,
}
fn node(id: usize) -> Rc<Node> {
    Rc::new(Node {
        id,
        next: RefCell::new(Vec::new()),
    })
}
fn flatten(root: &Rc<Node>) -> Vec<(usize, usize)> {
    let mut edges = Vec::new();
    let mut todo = vec![Rc::clone(root)];
    while let Some(at) = todo.pop() {
        for next in at.next.borrow().iter() {
            edges.push((at.id, next.id));
            todo.push(next.clone());
        }
    }
    edges
}
fn main() {
    let root = node(0);
    let (left, right) = (node(1), node(2));
    left.next.borrow_mut().push(right.clone());
    root.next.borrow_mut().extend([left, right]);
    let theirs = root.clone();
    let degree = thread::spawn(move || {
        let edges = flatten(&theirs);
        let mut degree = vec![0usize; 3];
        for (from, to) in &edges {
            degree[*from] += 1;
            degree[*to] += 1;
        }
        degree
    });
    println!("{} {:?}", root.next.borrow().len(), degree.join().unwrap());
}
