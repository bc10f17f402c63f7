// a recursive tree of owners moves to a thread
use std::thread;

struct Tree {
    value: i32,
    children: Vec<Box<Tree>>,
}

impl Tree {
    fn sum(&self) -> i32 {
        self.value + self.children.iter().map(|c| c.sum()).sum::<i32>()
    }
}

fn main() {
    let leaf = Box::new(Tree { value: 2, children: vec![] });
    let tree = Tree { value: 1, children: vec![leaf] };
    let worker = thread::spawn(move || tree.sum());
    println!("{}", worker.join().unwrap());
}
