// a shared open trait object is used by two threads
use std::sync::Arc;
use std::thread;

trait Logger {
    fn log(&self, line: &str);
}

struct Stdout;

impl Logger for Stdout {
    fn log(&self, line: &str) {
        println!("{}", line);
    }
}

fn start(logger: Arc<dyn Logger>) -> thread::JoinHandle<()> {
    let copy = logger.clone();
    let worker = thread::spawn(move || copy.log("worker"));
    logger.log("main");
    worker
}

fn main() {
    start(Arc::new(Stdout)).join().unwrap();
}
