// a function that asks for Send is given closures and structs of values
struct Job {
    name: String,
    buffer: Vec<f32>,
}

fn audit<T: Send + 'static>(value: T) -> T {
    println!("{} bytes", std::mem::size_of::<T>());
    value
}

fn main() {
    let job = audit(Job { name: "fft".to_string(), buffer: vec![1.0] });
    let size = job.buffer.len();
    let task = audit(move || size + 1);
    println!("{} {}", job.name, task());
}
