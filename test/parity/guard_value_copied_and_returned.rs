// a function returns copies of what the guard leads to
use std::sync::Mutex;

struct Registry {
    name: Mutex<String>,
    hits: Mutex<u32>,
}

impl Registry {
    fn name(&self) -> String {
        self.name.lock().unwrap().clone()
    }
    fn hits(&self) -> u32 {
        let guard = self.hits.lock().unwrap();
        *guard
    }
}

fn main() {
    let registry = Registry { name: Mutex::new(String::from("a")), hits: Mutex::new(2) };
    println!("{} {}", registry.name(), registry.hits());
}
