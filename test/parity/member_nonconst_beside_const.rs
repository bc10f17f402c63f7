// one thread calls a changing member, the other a reading one
use std::thread;
#[derive(Default)]
struct Stack { items: Vec<i32> }
impl Stack {
    fn push(&mut self, x: i32) { self.items.push(x); }
    fn depth(&self) -> usize { self.items.len() }
}
fn main() {
    let mut stack = Stack::default();
    thread::scope(|s| {
        s.spawn(|| stack.push(1));
        s.spawn(|| println!("{}", stack.depth()));
    });
}
