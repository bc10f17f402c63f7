// a lookup returns a copy of the entry that it found below the lock
use std::collections::HashMap;
use std::sync::Mutex;

struct Cache {
    entries: Mutex<HashMap<u32, String>>,
}

impl Cache {
    fn find(&self, key: u32) -> Option<String> {
        let entries = self.entries.lock().unwrap();
        let found = entries.get(&key)?;
        Some(found.clone())
    }
}

fn main() {
    let cache = Cache { entries: Mutex::new(HashMap::new()) };
    if let Some(entry) = cache.find(1) {
        println!("{}", entry);
    }
}
