// a variadic function hands its arguments, all values, to a thread
use std::fmt::Debug;
use std::thread;

trait Args: Send + 'static {
    fn call(self);
}

impl<A: Send + 'static + Debug, B: Send + 'static + Debug> Args for (A, B) {
    fn call(self) {
        println!("{:?}", self);
    }
}

fn post<T: Args>(args: T) {
    thread::spawn(move || args.call());
}

fn main() {
    post((1, "text".to_string()));
    post((2, vec![1.5]));
}
