// Callback map with cell closure.
use std::thread;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

type Handler = Box<dyn Fn(&str) -> usize + Send + Sync>;
fn on(routes: &mut HashMap<String, Handler>, path: &str, f: impl Fn(&str) -> usize + Send + Sync + 'static) { routes.insert(path.into(), Box::new(f)); }
fn main() {
    let mut routes = HashMap::new();
    let hits = Cell::new(0usize);
    on(&mut routes, "/", |p| p.len());
    on(&mut routes, "/n", move |_| { hits.set(hits.get() + 1); hits.get() });
    let routes = Arc::new(routes);
    let r = routes.clone();
    thread::spawn(move || r["/n"]("x"));
}
