// a value of a concrete polymorphic type is judged by its fields
use std::thread;

trait Shape {
    fn area(&self) -> f64;
    fn twice(&self) -> f64 {
        2.0 * self.area()
    }
}

#[derive(Clone)]
struct Square {
    side: f64,
}

impl Shape for Square {
    fn area(&self) -> f64 {
        self.side * self.side
    }
}

fn main() {
    let square = Square { side: 3.0 };
    let copy = square.clone();
    let worker = thread::spawn(move || copy.twice());
    println!("{} {}", square.area(), worker.join().unwrap());
}
