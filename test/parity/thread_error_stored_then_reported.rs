// Thread error stored then reported.
use std::thread;
use std::fmt::Display;
use std::sync::Mutex;

#[derive(Debug)] enum Fault { Parse(String), Range { at: usize, max: usize } }
impl std::fmt::Display for Fault { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, "{:?}", self) } }
impl std::error::Error for Fault {}
fn parse(s: &str, max: usize) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
    let n: usize = s.parse().map_err(|_| Fault::Parse(s.to_string()))?;
    if n > max { return Err(Fault::Range { at: n, max }.into()); }
    Ok(n)
}
fn main() {
    let first_error = Mutex::new(None);
    thread::scope(|s| {
        for text in ["1", "x", "99"] {
            let first_error = &first_error;
            s.spawn(move || if let Err(e) = parse(text, 10) { first_error.lock().unwrap().get_or_insert(e); });
        }
    });
    if let Some(e) = first_error.into_inner().unwrap() { println!("{}", e); }
}
