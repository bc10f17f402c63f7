// Spawn in trait method with raw pointer self.
use std::thread::{self, JoinHandle};

trait Task: Sized + 'static { fn run(self) -> usize; }
fn start<T: Task + Send>(t: T) -> JoinHandle<usize> { thread::spawn(move || t.run()) }
struct Cursor { at: *const u8, len: usize }
impl Task for Cursor { fn run(self) -> usize { self.len } }
fn main() {
    let bytes = vec![1u8];
    let t = start(Cursor { at: bytes.as_ptr(), len: 1 });
    println!("{}", t.join().unwrap());
}
