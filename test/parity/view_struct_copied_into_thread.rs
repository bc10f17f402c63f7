// View struct copied into thread.
use std::thread;

#[derive(Clone, Copy)] struct View<'a> { data: &'a [i32] }
impl View<'_> { fn first(&self) -> i32 { self.data[0] } }
fn main() {
    let data = vec![1, 2];
    let v = View { data: &data };
    thread::scope(|s| { s.spawn(move || println!("{}", v.first())); });
    println!("{}", v.first());
}
