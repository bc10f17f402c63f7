// the sending half of a one-shot channel carries a type that is not Send
use std::rc::Rc;
use std::sync::mpsc;
use std::thread;

fn main() {
    let (promise, future) = mpsc::channel::<Rc<String>>();
    let worker = thread::spawn(move || promise.send(Rc::new("done".to_string())).unwrap());
    println!("{}", future.recv().unwrap());
    worker.join().unwrap();
}
