// a member function hands its queue to a thread and keeps an empty one
use std::thread::{self, JoinHandle};
#[derive(Default)]
struct Logger { lines: Vec<String>, writer: Option<JoinHandle<()>> }
impl Logger {
    fn log(&mut self, line: &str) { self.lines.push(line.to_string()); }
    fn flush(&mut self) {
        if let Some(w) = self.writer.take() {
            w.join().unwrap();
        }
        let batch = std::mem::take(&mut self.lines);
        self.writer = Some(thread::spawn(move || println!("{}", batch.join("\n"))));
        self.lines.reserve(16);
    }
}
fn main() {
    let mut logger = Logger::default();
    logger.log("a");
    logger.flush();
    logger.log("b");
}
