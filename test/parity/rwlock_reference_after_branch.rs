// Rwlock reference after branch.
use std::collections::BTreeMap;
use std::sync::RwLock;

struct Settings { values: RwLock<BTreeMap<String, String>> }
impl Settings {
    fn get<'a>(&'a self, key: &str, fallback: &'a str) -> &'a str {
        let values = self.values.read().unwrap();
        if let Some(v) = values.get(key) { v.as_str() } else { fallback }
    }
}
fn main() {
    let s = Settings { values: RwLock::default() };
    println!("{}", s.get("a", "b"));
}
