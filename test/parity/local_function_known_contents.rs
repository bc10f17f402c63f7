// an erased callable that was made right here is sent
use std::thread;

fn main() {
    let count = 3;
    let work: Box<dyn Fn() -> i32> = Box::new(move || count * 2);
    let worker = thread::spawn(move || println!("{}", work()));
    worker.join().unwrap();
}
