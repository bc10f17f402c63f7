// one thread inserts into a map, the other looks up
use std::collections::HashMap;
use std::thread;
fn main() {
    let mut ages: HashMap<String, u32> = HashMap::new();
    thread::scope(|s| {
        s.spawn(|| ages.insert("ann".to_string(), 30));
        s.spawn(|| println!("{}", ages.contains_key("ann")));
    });
}
