// the trait promises Send, so its box may cross
use std::thread;

trait Shape: Send {
    fn area(&self) -> f64;
}

struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

fn measure(shape: Box<dyn Shape>) {
    thread::spawn(move || println!("{}", shape.area()));
}

fn main() {
    measure(Box::new(Square(2.0)));
}
