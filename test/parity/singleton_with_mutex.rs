// a function returns a static singleton that locks its own data
use std::sync::Mutex;
use std::thread;

struct Registry {
    names: Mutex<Vec<String>>,
}

impl Registry {
    fn add(&self, name: &str) {
        self.names.lock().unwrap().push(name.to_string());
    }
}

fn registry() -> &'static Registry {
    static INSTANCE: Registry = Registry { names: Mutex::new(Vec::new()) };
    &INSTANCE
}

fn main() {
    let loader = thread::spawn(|| registry().add("disk"));
    registry().add("net");
    loader.join().unwrap();
}
