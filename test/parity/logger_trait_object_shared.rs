// Logger trait object shared.
use std::thread;
use std::sync::{Arc, Mutex};

trait Logger: Send + Sync { fn log(&self, line: &str); fn count(&self) -> usize; }
struct Memory { lines: Mutex<Vec<String>>, prefix: String }
impl Logger for Memory {
    fn log(&self, line: &str) { self.lines.lock().unwrap().push(format!("{}{}", self.prefix, line)); }
    fn count(&self) -> usize { self.lines.lock().unwrap().len() }
}
struct Null;
impl Logger for Null { fn log(&self, _: &str) {} fn count(&self) -> usize { 0 } }
fn make(verbose: bool) -> Arc<dyn Logger> {
    if verbose { Arc::new(Memory { lines: Mutex::default(), prefix: "> ".into() }) } else { Arc::new(Null) }
}
fn main() {
    let log = make(true);
    let handles: Vec<_> = (0..3).map(|i| { let log = Arc::clone(&log); thread::spawn(move || log.log(&i.to_string())) }).collect();
    for h in handles { h.join().unwrap(); }
    println!("{}", log.count());
}
