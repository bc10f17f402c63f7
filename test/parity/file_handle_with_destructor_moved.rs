// File handle with destructor moved.
use std::thread;

struct File { fd: i32 }
impl Drop for File { fn drop(&mut self) { println!("close {}", self.fd); } }
fn main() {
    let f = File { fd: 3 };
    let h = thread::spawn(move || { let f = f; f.fd });
    println!("{}", h.join().unwrap());
}
