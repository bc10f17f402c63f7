// Spawn in trait method default.
use std::thread::{self, JoinHandle};

trait Task: Send + Sized + 'static {
    type Output: Send + 'static;
    fn run(self) -> Self::Output;
    fn start(self) -> JoinHandle<Self::Output> { thread::spawn(move || self.run()) }
}
struct Count { words: Vec<String> }
impl Task for Count { type Output = usize; fn run(self) -> usize { self.words.len() } }
struct Join { words: Vec<String>, sep: char }
impl Task for Join { type Output = String; fn run(self) -> String { self.words.join(&self.sep.to_string()) } }
fn main() {
    let a = Count { words: vec!["x".into()] }.start();
    let b = Join { words: vec![], sep: ',' }.start();
    println!("{} {}", a.join().unwrap(), b.join().unwrap());
}
