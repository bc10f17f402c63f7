// two independent conditions may each move the value
use std::thread;
fn run(text: String, log: bool, send: bool) {
    let mut workers = Vec::new();
    if log {
        workers.push(thread::spawn(move || println!("log {text}")));
    }
    if send {
        workers.push(thread::spawn(move || println!("send {text}")));
    }
    for w in workers {
        w.join().unwrap();
    }
}
fn main() {
    run("hi".to_string(), true, true);
}
