// Option::take leaves None behind
use std::thread;
fn main() {
    let mut request: Option<String> = Some("get".into());
    let mut worker = None;
    if let Some(text) = request.take() {
        worker = Some(thread::spawn(move || println!("{text}")));
    }
    println!("{}", request.is_some());
    if let Some(w) = worker {
        w.join().unwrap();
    }
}
