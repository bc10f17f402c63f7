// a closure that owns the string goes to a generic spawning helper
use std::thread;
fn in_background<F: FnOnce() + Send + 'static>(f: F) {
    thread::spawn(f);
}
fn main() {
    let name = String::from("job");
    in_background(move || println!("{name}"));
    println!("{}", name.len());
}
