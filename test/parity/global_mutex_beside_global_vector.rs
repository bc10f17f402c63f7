// a global lock does not own the global beside it
use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static mut LINES: Vec<String> = Vec::new();

fn log(line: &str) {
    let _guard = LOCK.lock().unwrap();
    LINES.push(line.to_string());
}

fn main() {
    let worker = thread::spawn(|| log("from worker"));
    log("from main");
    worker.join().unwrap();
}
