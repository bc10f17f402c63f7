// a variadic function hands its arguments, one a raw pointer, to a thread
use std::thread;

trait Args: Send + 'static {
    fn call(self);
}

impl<A: Send + 'static + std::fmt::Debug, B: Send + 'static + std::fmt::Debug> Args for (A, B) {
    fn call(self) {
        println!("{:?}", self);
    }
}

fn post<T: Args>(args: T) {
    thread::spawn(move || args.call());
}

fn track(id: i32, position: *const f32) {
    post((id, position));
}

fn main() {
    post((1, "text".to_string()));
    track(2, &1.5);
}
