// a member is moved into a thread and used on by the same function
use std::thread;
struct Logger { lines: Vec<String> }
impl Logger {
    fn flush(&mut self) {
        let batch = self.lines;
        let writer = thread::spawn(move || println!("{}", batch.len()));
        self.lines.push("flushed".to_string());
        writer.join().unwrap();
    }
}
fn main() {
    Logger { lines: vec![] }.flush();
}
