// a class whose constructor asks for Send is given a closure over a raw pointer
struct Task {
    body: Box<dyn Fn() -> f64 + Send>,
}

impl Task {
    fn new<F: Fn() -> f64 + Send + 'static>(body: F) -> Task {
        Task { body: Box::new(body) }
    }
    fn run(&self) -> f64 {
        (self.body)()
    }
}

fn watch(sensor: *const f64) -> Task {
    Task::new(move || {
        let sensor = sensor;
        unsafe { *sensor }
    })
}

fn main() {
    println!("{}", watch(&2.5).run());
}
