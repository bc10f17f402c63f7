// a class keeps a thread that shares its state by Arc and joins it in its destructor
use std::sync::{Arc, Mutex};
use std::thread;
use std::thread::JoinHandle;

struct Recorder {
    lines: Arc<Mutex<Vec<String>>>,
    worker: Option<JoinHandle<()>>,
}

impl Recorder {
    fn new(name: &str) -> Self {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let (shared, name) = (Arc::clone(&lines), name.to_string());
        let worker = Some(thread::spawn(move || shared.lock().unwrap().push(name)));
        Recorder { lines, worker }
    }
    fn size(&self) -> usize {
        self.lines.lock().unwrap().len()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.worker.take().unwrap().join().unwrap();
    }
}

fn main() {
    println!("{}", Recorder::new("a").size());
}
