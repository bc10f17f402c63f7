// Boxed fn moved then called.
use std::thread;

fn main() {
    let name = String::from("x");
    let f: Box<dyn Fn() + Send> = Box::new(move || println!("{}", name));
    let t = thread::spawn(move || f());
    f();
    t.join().unwrap();
}
