// a clone of a thread's own counted pointer goes into another thread
use std::rc::Rc;
use std::thread;

thread_local!(static NAME: Rc<String> = Rc::new("main".to_string()));

fn main() {
    let name = NAME.with(|name| name.clone());
    let worker = thread::spawn(move || println!("{}", name));
    worker.join().unwrap();
}
