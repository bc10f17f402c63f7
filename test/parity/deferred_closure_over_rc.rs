// a closure that is run lazily on this thread may hold a non-atomic counted pointer
use std::rc::Rc;

struct Lazy<F: FnOnce() -> usize>(F);

impl<F: FnOnce() -> usize> Lazy<F> {
    fn get(self) -> usize {
        (self.0)()
    }
}

fn main() {
    let names = Rc::new(vec!["a", "b"]);
    let copy = names.clone();
    let task = Lazy(move || copy.len());
    println!("{}", names.len());
    println!("{}", task.get());
}
