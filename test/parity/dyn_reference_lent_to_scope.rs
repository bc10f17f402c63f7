// a reference to an open trait is lent to a scoped thread
use std::thread;

trait Shape {
    fn area(&self) -> f64;
}

struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

fn measure(shape: &dyn Shape) {
    thread::scope(|s| {
        s.spawn(|| println!("{}", shape.area()));
        println!("{}", shape.area());
    });
}

fn main() {
    measure(&Square(2.0));
}
