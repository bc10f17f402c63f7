// a generic function that needs Send is given a non-atomic counted pointer
use std::rc::Rc;
use std::thread;

fn run<T: Send + 'static, F: Fn(&T) + Send + 'static>(value: T, body: F) {
    thread::spawn(move || body(&value)).join().unwrap();
}

fn main() {
    let tree = Rc::new(vec![1, 2, 3]);
    run(tree.clone(), |tree| println!("{}", tree.len()));
    println!("{}", tree.len());
}
