// the result of a packaged task is a struct with a pointer
use std::sync::mpsc;
use std::thread;

struct Hit {
    line: u32,
    node: *mut u32,
}

fn search(wanted: u32) -> Hit {
    Hit { line: wanted, node: Box::into_raw(Box::new(wanted)) }
}

fn main() {
    let (task, future) = mpsc::channel();
    let worker = thread::spawn(move || task.send(search(5)).unwrap());
    let hit = future.recv().unwrap();
    println!("{} {:?}", hit.line, hit.node);
    worker.join().unwrap();
}
