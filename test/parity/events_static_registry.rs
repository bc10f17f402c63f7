// handlers are kept in a static behind a lock, and fired from several threads
use std::sync::Mutex;
use std::thread;

type Handler = Box<dyn Fn(&str) -> usize + Send>;
static HANDLERS: Mutex<Vec<(String, Handler)>> = Mutex::new(Vec::new());
static NAMES: [&str; 3] = ["open", "close", "save"];

fn on(event: &str, handler: impl Fn(&str) -> usize + Send + 'static) {
    HANDLERS
        .lock()
        .unwrap()
        .push((event.to_string(), Box::new(handler)));
}
fn fire(event: &str) -> usize {
    let handlers = HANDLERS.lock().unwrap();
    handlers
        .iter()
        .filter(|(name, _)| name == event)
        .map(|(name, handler)| handler(name))
        .sum()
}
fn clear() -> usize {
    let old = std::mem::take(&mut *HANDLERS.lock().unwrap());
    old.len()
}
fn main() {
    let bonus = 100;
    on("open", |name| name.len());
    on("open", move |name| name.len() + bonus);
    on("save", |_| 1);
    let threads: Vec<_> = NAMES
        .iter()
        .map(|name| thread::spawn(move || fire(name)))
        .collect();
    for t in threads {
        println!("{}", t.join().unwrap());
    }
    println!("{}", clear());
}
