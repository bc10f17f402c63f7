// the callable inside a packaged task captures a raw pointer
use std::sync::mpsc;
use std::thread;

struct Sensor {
    value: f64,
}

fn read_later(sensor: *const Sensor) -> mpsc::Receiver<f64> {
    let (task, future) = mpsc::channel();
    thread::spawn(move || {
        let sensor = sensor;
        task.send(unsafe { (*sensor).value })
    });
    future
}

fn main() {
    let sensor = Box::leak(Box::new(Sensor { value: 2.5 }));
    println!("{}", read_later(sensor).recv().unwrap());
}
