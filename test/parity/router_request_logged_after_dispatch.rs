// the path of a request is printed after the request went to its thread
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;

struct Request {
    path: String,
    body: Vec<u8>,
}
type Handler = Arc<dyn Fn(&Request) -> String + Send + Sync>;
#[derive(Default)]
struct Router {
    routes: BTreeMap<String, Handler>,
}
impl Router {
    fn route(
        &mut self,
        path: &str,
        handler: impl Fn(&Request) -> String + Send + Sync + 'static,
    ) -> &mut Self {
        self.routes.insert(path.to_string(), Arc::new(handler));
        self
    }
    fn dispatch(&self, request: Request) -> Option<thread::JoinHandle<String>> {
        let handler = Arc::clone(self.routes.get(&request.path)?);
        Some(thread::spawn(move || handler(&request)))
    }
}
fn main() {
    let mut router = Router::default();
    let motd = String::from("welcome");
    router
        .route("/", move |_| motd.clone())
        .route("/len", |r| r.body.len().to_string());
    let mut running = Vec::new();
    for path in ["/", "/len", "/none", "/"] {
        let request = Request {
            path: path.into(),
            body: vec![0; path.len()],
        };
        match router.dispatch(request) {
            Some(handle) => running.push(handle),
            None => println!("404 {}", request.path),
        }
    }
    for handle in running {
        println!("{}", handle.join().unwrap());
    }
}
