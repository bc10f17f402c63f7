// a function that asks for Send is given a struct with a raw pointer
struct Job {
    name: String,
    buffer: *mut f32,
}

fn audit<T: Send + 'static>(value: T) -> T {
    println!("{} bytes", std::mem::size_of::<T>());
    value
}

fn submit(name: String, buffer: *mut f32) {
    let job = audit(Job { name, buffer });
    println!("{} {:?}", job.name, job.buffer);
}

fn main() {
    let mut sample = 1.0;
    submit("fft".to_string(), &mut sample);
}
