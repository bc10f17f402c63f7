// a factory returns a closure over values that goes into a thread
use std::thread;

fn greeter(name: String) -> impl Fn(u32) -> String {
    move |times| name.repeat(times as usize)
}

fn main() {
    let greet = greeter("hi ".to_string());
    let worker = thread::spawn(move || greet(3));
    println!("{}", worker.join().unwrap());
}
