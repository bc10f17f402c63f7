// Builder moved then reused.
use std::thread::{self, JoinHandle};

#[derive(Default)]
struct Request { url: String, headers: Vec<(String, String)> }
impl Request {
    fn url(mut self, u: &str) -> Self { self.url = u.into(); self }
    fn header(mut self, k: &str, v: &str) -> Self { self.headers.push((k.into(), v.into())); self }
    fn send(self) -> JoinHandle<usize> { thread::spawn(move || self.url.len() + self.headers.len()) }
}
fn main() {
    let base = Request::default().url("http://x").header("a", "b");
    let first = base.send();
    let second = base.header("c", "d").send();
    println!("{}", first.join().unwrap() + second.join().unwrap());
}
