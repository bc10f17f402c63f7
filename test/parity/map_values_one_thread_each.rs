// each mapped value goes to its own thread
use std::collections::BTreeMap;
use std::thread;
fn main() {
    let mut lists: BTreeMap<String, Vec<i32>> = BTreeMap::new();
    lists.insert("a".into(), vec![2, 1]);
    lists.insert("b".into(), vec![4, 3]);
    thread::scope(|s| {
        for (name, list) in &mut lists {
            s.spawn(move || {
                list.sort();
                println!("{name}");
            });
        }
    });
    println!("{}", lists["a"][0]);
}
