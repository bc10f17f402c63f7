// an erased callable made right here is itself the thread's callable
use std::thread;

fn main() {
    let count = 3;
    let work: Box<dyn Fn()> = Box::new(move || println!("{}", count * 2));
    let worker = thread::spawn(work);
    worker.join().unwrap();
}
