// the result of a packaged task is a plain struct
use std::sync::mpsc;
use std::thread;

struct Hit {
    line: u32,
    text: String,
}

fn search(wanted: u32) -> Hit {
    Hit { line: wanted, text: wanted.to_string() }
}

fn main() {
    let (task, future) = mpsc::channel();
    let worker = thread::spawn(move || task.send(search(5)).unwrap());
    let hit = future.recv().unwrap();
    println!("{} {}", hit.line, hit.text);
    worker.join().unwrap();
}
