// a global lock alone keeps lines of output whole
use std::sync::Mutex;
use std::thread;

static OUTPUT: Mutex<()> = Mutex::new(());

fn log(line: &str) {
    let _guard = OUTPUT.lock().unwrap();
    print!("[log] ");
    println!("{}", line);
}

fn main() {
    let worker = thread::spawn(|| log("from worker"));
    log("from main");
    worker.join().unwrap();
}
