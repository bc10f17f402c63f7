// Logger with refcell buffer.
use std::thread;
use std::cell::RefCell;
use std::sync::Arc;

trait Logger: Send + Sync { fn log(&self, line: &str); }
struct Buffered { lines: RefCell<Vec<String>> }
impl Logger for Buffered { fn log(&self, line: &str) { self.lines.borrow_mut().push(line.to_string()); } }
fn main() {
    let log: Arc<dyn Logger> = Arc::new(Buffered { lines: RefCell::default() });
    let other = log.clone();
    let t = thread::spawn(move || other.log("a"));
    log.log("b");
    t.join().unwrap();
}
