// Optional payload taken once.
use std::thread::{self, JoinHandle};

struct Upload { body: Option<Vec<u8>>, tries: u32 }
impl Upload {
    fn start(&mut self) -> Option<JoinHandle<usize>> {
        self.tries += 1;
        let body = self.body.take()?;
        Some(thread::spawn(move || body.len()))
    }
}
fn main() {
    let mut u = Upload { body: Some(vec![1]), tries: 0 };
    let a = u.start();
    let b = u.start();
    println!("{} {}", a.map_or(0, |h| h.join().unwrap()), b.is_none());
    u.body = Some(vec![]);
    println!("{}", u.tries);
}
