// a cache hands out a reference to the record that it found below the read lock
use std::collections::HashMap;
use std::sync::RwLock;
use std::thread;

#[derive(Default)]
struct DnsCache {
    records: RwLock<HashMap<String, Vec<u8>>>,
}
impl DnsCache {
    fn lookup(&self, host: &str) -> Option<Vec<u8>> {
        let records = self.records.read().unwrap();
        records.get(host).cloned()
    }
    fn peek(&self, host: &str) -> &Vec<u8> {
        let records = self.records.read().unwrap();
        &records[host]
    }
    fn lookup_or_resolve(&self, host: &str) -> Vec<u8> {
        if let Some(hit) = self.lookup(host) {
            return hit;
        }
        let resolved = vec![10, 0, 0, host.len() as u8];
        let mut records = self.records.write().unwrap();
        let entry = records.entry(host.to_string()).or_insert(resolved);
        entry.clone()
    }
    fn evict(&self, host: &str) -> bool {
        self.records.write().unwrap().remove(host).is_some()
    }
}

fn main() {
    let cache = DnsCache::default();
    let hosts = ["a.example", "bb.example", "ccc.example"];
    thread::scope(|s| {
        for host in &hosts {
            let cache = &cache;
            s.spawn(move || println!("{:?}", cache.lookup_or_resolve(host)));
        }
        s.spawn(|| println!("{}", cache.evict(hosts[0])));
    });
    let left = cache.records.read().unwrap().len();
    println!("{left} {:?}", cache.peek(hosts[1]));
}
