// a coder that caches in a const method is used here while a thread works on a copy of its table
use std::cell::RefCell;
use std::collections::HashMap;
use std::thread;

struct Geocoder {
    table: Vec<(String, (i32, i32))>,
    cache: RefCell<HashMap<String, (i32, i32)>>,
}
impl Geocoder {
    fn find(&self, city: &str) -> Option<(i32, i32)> {
        if let Some(hit) = self.cache.borrow().get(city) {
            return Some(*hit);
        }
        let found = self.table.iter().find(|(name, _)| name == city)?.1;
        self.cache.borrow_mut().insert(city.to_string(), found);
        Some(found)
    }
}
fn northernmost(table: &[(String, (i32, i32))]) -> Option<&str> {
    table
        .iter()
        .max_by_key(|(_, at)| at.0)
        .map(|(name, _)| name.as_str())
}
fn main() {
    let coder = Geocoder {
        table: vec![("Oslo".into(), (59, 10)), ("Rome".into(), (41, 12))],
        cache: RefCell::new(HashMap::new()),
    };
    let table = &coder.table;
    let north = thread::scope(|s| {
        let north = s.spawn(move || northernmost(table).map(|n| n.len()));
        println!("{:?} {:?}", coder.find("Rome"), coder.find("Rome"));
        north.join().unwrap()
    });
    println!("{north:?} {:?}", coder.cache.borrow().len());
}
