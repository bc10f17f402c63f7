// Actor reply by raw pointer.
use std::thread;
use std::sync::mpsc;

enum Msg { Get(String, *mut i64), Close }
fn main() {
    let (tx, rx) = mpsc::channel();
    let h = thread::spawn(move || for m in rx { match m { Msg::Get(k, out) => unsafe { *out = k.len() as i64 }, Msg::Close => break } });
    let mut out = 0i64;
    tx.send(Msg::Get("abc".into(), &mut out)).unwrap();
    tx.send(Msg::Close).unwrap();
    h.join().unwrap();
    println!("{}", out);
}
