// Callback map with send closures.
use std::thread::{self, JoinHandle};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

type Handler = Box<dyn Fn(&str) -> usize + Send + Sync>;
#[derive(Default)]
struct Router { routes: HashMap<String, Handler> }
impl Router {
    fn on(mut self, path: &str, f: impl Fn(&str) -> usize + Send + Sync + 'static) -> Self { self.routes.insert(path.into(), Box::new(f)); self }
    fn serve(self: Arc<Self>, requests: Vec<String>) -> JoinHandle<usize> {
        thread::spawn(move || requests.iter().filter_map(|r| self.routes.get(r).map(|h| h(r))).sum())
    }
}
fn main() {
    let hits = Arc::new(AtomicUsize::new(0));
    let h = hits.clone();
    let router = Arc::new(Router::default().on("/", |p| p.len()).on("/n", move |_| h.fetch_add(1, SeqCst)));
    let a = router.clone().serve(vec!["/".into()]);
    let b = router.serve(vec!["/n".into()]);
    println!("{}", a.join().unwrap() + b.join().unwrap());
}
