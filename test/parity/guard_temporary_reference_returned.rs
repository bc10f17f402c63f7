// a function returns a reference into a temporary guard
use std::sync::Mutex;

struct Registry {
    name: Mutex<String>,
}

impl Registry {
    fn name(&self) -> &str {
        &*self.name.lock().unwrap()
    }
}

fn main() {
    let registry = Registry { name: Mutex::new(String::from("a")) };
    println!("{}", registry.name());
}
