// bound arguments and generic closures hold values only
use std::thread;

fn area(width: f64, height: f64) -> f64 {
    width * height
}

fn twice<F: Fn() -> f64>(f: F) -> impl Fn() -> f64 {
    move || f() + f()
}

fn main() {
    let fixed = move || area(2.0, 3.5);
    let doubled = twice(fixed);
    let worker = thread::spawn(move || doubled());
    println!("{}", worker.join().unwrap());
}
