// a local of concrete type is lent, whatever traits it has
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

fn main() {
    let square = Square(2.0);
    thread::scope(|s| {
        s.spawn(|| println!("{}", square.area()));
        println!("{}", square.area());
    });
}
