// numbers and plain structs are copied, not moved
use std::thread;
#[derive(Clone, Copy)]
struct Point { x: f64, y: f64 }
fn main() {
    let origin = Point { x: 1.0, y: 2.0 };
    let id = 7;
    let worker = thread::spawn(move || println!("{} {}", id, origin.x));
    println!("{} {}", id, origin.y);
    worker.join().unwrap();
}
