// the thread gives the box back as its result
use std::thread;
struct Session { hits: u32 }
fn main() {
    let mut session = Box::new(Session { hits: 4 });
    let worker = thread::spawn(move || {
        session.hits += 1;
        session
    });
    session = worker.join().unwrap();
    println!("{}", session.hits);
}
