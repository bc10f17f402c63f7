// View struct with mut reference lent.
use std::thread;

struct View<'a> { v: &'a mut Vec<i32> }
impl View<'_> { fn push(&mut self) { self.v.push(1); } }
fn main() {
    let mut v = vec![];
    let mut w = View { v: &mut v };
    thread::scope(|s| {
        s.spawn(|| w.push());
        v.push(2);
    });
}
