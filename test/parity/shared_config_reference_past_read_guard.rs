// Shared config reference past read guard.
use std::thread;
use std::sync::RwLock;

struct Config { name: String }
struct Store { current: RwLock<Config> }
fn main() {
    let store = Store { current: RwLock::new(Config { name: "a".into() }) };
    thread::scope(|s| {
        s.spawn(|| store.current.write().unwrap().name.push('!'));
        let name = { let g = store.current.read().unwrap(); g.name.as_str() };
        println!("{}", name);
    });
}
