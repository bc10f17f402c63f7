// Shared config rwlock arc swap.
use std::thread;
use std::sync::{Arc, RwLock};

struct Config { name: String, limits: Vec<u32> }
struct Store { current: RwLock<Arc<Config>> }
impl Store {
    fn load(&self) -> Arc<Config> { self.current.read().unwrap().clone() }
    fn update(&self, f: impl FnOnce(&Config) -> Config) { let mut w = self.current.write().unwrap(); let next = f(&w); *w = Arc::new(next); }
}
fn main() {
    let store = Arc::new(Store { current: RwLock::new(Arc::new(Config { name: "a".into(), limits: vec![1] })) });
    let s = store.clone();
    let t = thread::spawn(move || s.update(|c| Config { name: c.name.clone() + "!", limits: c.limits.iter().map(|l| l * 2).collect() }));
    let before = store.load();
    t.join().unwrap();
    println!("{} {} {:?}", before.name, store.load().name, before.limits);
}
