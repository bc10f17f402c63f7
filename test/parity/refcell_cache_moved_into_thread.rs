// a value with a cell inside may move to another thread
use std::cell::RefCell;
use std::thread;

struct Polygon {
    sides: Vec<f64>,
    perimeter: RefCell<Option<f64>>,
}

impl Polygon {
    fn perimeter(&self) -> f64 {
        *self.perimeter.borrow_mut().get_or_insert_with(|| self.sides.iter().sum())
    }
}

fn main() {
    let polygon = Polygon { sides: vec![3.0, 4.0, 5.0], perimeter: RefCell::new(None) };
    let worker = thread::spawn(move || polygon.perimeter() + polygon.perimeter());
    println!("{}", worker.join().unwrap());
}
