// Struct of closure fields.
use std::thread::{self, JoinHandle};

struct Stage<F: Fn(i32) -> i32> { name: &'static str, f: F }
impl<F: Fn(i32) -> i32 + Send + 'static> Stage<F> {
    fn run(self, input: Vec<i32>) -> JoinHandle<Vec<i32>> { thread::spawn(move || input.into_iter().map(|x| (self.f)(x)).collect()) }
}
fn main() {
    let offset = 3;
    let mut limit = 10;
    let shift = Stage { name: "shift", f: move |x| x + offset };
    let clamp = Stage { name: "clamp", f: move |x: i32| x.min(limit) };
    limit += 1;
    println!("{} {}", shift.name, clamp.name);
    let mid = shift.run(vec![1, 20]).join().unwrap();
    println!("{:?} {}", clamp.run(mid).join().unwrap(), limit);
}
