// jthreads in a local vector borrow what was declared before it
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    let mut workers = Vec::new();
    for name in &names {
        workers.push(thread::spawn(move || println!("{}", name)));
    }
    for worker in workers {
        worker.join().unwrap();
    }
}
