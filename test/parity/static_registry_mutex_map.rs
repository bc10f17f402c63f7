// Static registry mutex map.
use std::thread;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

static REGISTRY: Mutex<Vec<(String, fn(i32) -> i32)>> = Mutex::new(Vec::new());
static CALLS: AtomicUsize = AtomicUsize::new(0);
const NAMES: [&str; 2] = ["twice", "next"];
fn twice(x: i32) -> i32 { x * 2 }
fn next(x: i32) -> i32 { x + 1 }
fn register(name: &str, f: fn(i32) -> i32) { REGISTRY.lock().unwrap().push((name.to_string(), f)); }
fn call(name: &str, x: i32) -> Option<i32> {
    CALLS.fetch_add(1, Relaxed);
    let registry = REGISTRY.lock().unwrap();
    for (n, f) in registry.iter() { if n == name { return Some(f(x)); } }
    None
}
fn main() {
    register(NAMES[0], twice);
    let t = thread::spawn(|| register(NAMES[1], next));
    let u = thread::spawn(|| call("twice", 4));
    t.join().unwrap();
    println!("{:?} {}", u.join().unwrap(), CALLS.load(Relaxed));
}
