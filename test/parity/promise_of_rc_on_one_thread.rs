// both ends of a one-shot channel of a non-Send type stay here
use std::rc::Rc;
use std::sync::mpsc;
use std::thread;

fn main() {
    let (promise, future) = mpsc::channel::<Rc<i32>>();
    let worker = thread::spawn(|| 40);
    promise.send(Rc::new(2)).unwrap();
    println!("{}", *future.recv().unwrap() + worker.join().unwrap());
}
