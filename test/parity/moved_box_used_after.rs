// a box moved into a thread is dereferenced
use std::thread;
struct Session { id: u32 }
fn main() {
    let session = Box::new(Session { id: 4 });
    let worker = thread::spawn(move || println!("{}", session.id));
    worker.join().unwrap();
    println!("{}", session.id);
}
