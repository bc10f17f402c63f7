// Cache entry shared from method.
use std::thread;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

struct Cache { map: RwLock<HashMap<String, Arc<Vec<u8>>>> }
impl Cache {
    fn get_or_load(&self, key: &str) -> Arc<Vec<u8>> {
        if let Some(v) = self.map.read().unwrap().get(key) { return v.clone(); }
        let mut map = self.map.write().unwrap();
        map.entry(key.to_string()).or_insert_with(|| Arc::new(vec![1, 2, 3])).clone()
    }
}
fn main() {
    let cache = Cache { map: RwLock::default() };
    let total = thread::scope(|s| {
        let a = s.spawn(|| cache.get_or_load("a").len());
        let b = s.spawn(|| cache.get_or_load("b").len());
        a.join().unwrap() + b.join().unwrap()
    });
    println!("{}", total);
}
