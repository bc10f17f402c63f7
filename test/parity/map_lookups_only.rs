// threads look up in one map
use std::collections::BTreeMap;
use std::thread;
fn main() {
    let mut ports = BTreeMap::new();
    ports.insert("http", 80);
    ports.insert("ssh", 22);
    thread::scope(|s| {
        s.spawn(|| println!("{:?}", ports.get("http")));
        s.spawn(|| {
            for (name, port) in &ports {
                println!("{name} {port}");
            }
        });
    });
    ports.remove("http");
}
