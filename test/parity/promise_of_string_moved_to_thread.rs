// a one-shot channel of owned strings
use std::sync::mpsc;
use std::thread;

fn main() {
    let (promise, future) = mpsc::channel::<String>();
    let worker = thread::spawn(move || promise.send("done".repeat(2)).unwrap());
    println!("{}", future.recv().unwrap());
    worker.join().unwrap();
}
