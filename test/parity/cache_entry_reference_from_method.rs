// Cache entry reference from method.
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct Cache { map: Mutex<HashMap<String, Vec<u8>>>, hits: AtomicUsize }
impl Cache {
    fn lookup(&self, key: &str) -> Option<&Vec<u8>> {
        let map = self.map.lock().unwrap();
        match map.get(key) {
            Some(v) => { self.hits.fetch_add(1, Relaxed); Some(v) }
            None => None,
        }
    }
}
fn main() {
    let c = Cache { map: Mutex::default(), hits: AtomicUsize::new(0) };
    if let Some(v) = c.lookup("x") { println!("{}", v.len()); }
}
