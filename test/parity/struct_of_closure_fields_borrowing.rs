// Struct of closure fields borrowing.
use std::thread::{self, JoinHandle};

struct Stage<F: Fn(i32) -> i32> { name: &'static str, f: F }
impl<F: Fn(i32) -> i32 + Send + 'static> Stage<F> {
    fn run(self, input: Vec<i32>) -> JoinHandle<Vec<i32>> { thread::spawn(move || input.into_iter().map(|x| (self.f)(x)).collect()) }
}
fn build() -> JoinHandle<Vec<i32>> {
    let table = vec![1, 2, 3];
    let lookup = Stage { name: "lookup", f: |x: i32| table[x as usize] };
    println!("{}", lookup.name);
    lookup.run(vec![0, 1])
}
fn main() { println!("{:?}", build().join().unwrap()); }
