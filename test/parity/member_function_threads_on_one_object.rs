// std::thread runs two changing members of one object
use std::thread;
#[derive(Default)]
struct Queue { items: Vec<i32>, total: i32 }
impl Queue {
    fn fill(&mut self) { self.items.push(1); }
    fn drain(&mut self) {
        while let Some(x) = self.items.pop() {
            self.total += x;
        }
    }
}
fn main() {
    let mut q = Queue::default();
    thread::scope(|s| {
        s.spawn(|| q.fill());
        s.spawn(|| q.drain());
    });
}
