// readers take the current flags out of a read-write lock, a writer puts new ones in
use std::collections::BTreeSet;
use std::sync::{Arc, RwLock};
use std::thread;

#[derive(Default)]
struct Flags {
    on: BTreeSet<String>,
    version: u32,
}
#[derive(Clone, Default)]
struct FlagStore {
    current: Arc<RwLock<Arc<Flags>>>,
}
impl FlagStore {
    fn snapshot(&self) -> Arc<Flags> {
        self.current.read().unwrap().clone()
    }
    fn enable(&self, name: &str) -> u32 {
        let mut current = self.current.write().unwrap();
        let mut on = current.on.clone();
        on.insert(name.to_string());
        *current = Arc::new(Flags {
            on,
            version: current.version + 1,
        });
        current.version
    }
}
fn main() {
    let store = FlagStore::default();
    let before = store.snapshot();
    let writer = {
        let store = store.clone();
        thread::spawn(move || store.enable("dark-mode"))
    };
    let readers: Vec<_> = (0..3)
        .map(|_| {
            let store = store.clone();
            thread::spawn(move || {
                let flags = store.snapshot();
                (flags.version, flags.on.contains("dark-mode"))
            })
        })
        .collect();
    let version = writer.join().unwrap();
    let fresh = readers
        .into_iter()
        .filter(|_| true)
        .map(|r| r.join().unwrap())
        .filter(|r| r.1)
        .count();
    println!("{} -> {version}, {}", before.version, fresh <= 3);
}
