// a recursive tree with pointers to parents moves to a thread
use std::thread;

struct Tree {
    value: i32,
    parent: *const Tree,
    children: Vec<Box<Tree>>,
}

impl Tree {
    fn sum(&self) -> i32 {
        let above = if self.parent.is_null() { 0 } else { 1 };
        self.value + above + self.children.iter().map(|c| c.sum()).sum::<i32>()
    }
}

fn main() {
    let tree = Box::new(Tree { value: 1, parent: std::ptr::null(), children: vec![] });
    let worker = thread::spawn(move || tree.sum());
    println!("{}", worker.join().unwrap());
}
