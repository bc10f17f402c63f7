// a function returns a mutable static singleton
use std::thread;

struct Registry {
    names: Vec<String>,
}

fn registry() -> &'static mut Registry {
    static mut INSTANCE: Registry = Registry { names: Vec::new() };
    &mut INSTANCE
}

fn main() {
    let loader = thread::spawn(|| registry().names.push("disk".to_string()));
    registry().names.push("net".to_string());
    loader.join().unwrap();
}
