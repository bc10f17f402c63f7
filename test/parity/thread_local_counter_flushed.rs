// Thread local counter flushed.
use std::thread;
use std::cell::RefCell;
use std::sync::Mutex;

thread_local! { static PENDING: RefCell<Vec<String>> = RefCell::new(Vec::new()); }
static FLUSHED: Mutex<Vec<String>> = Mutex::new(Vec::new());
fn log(s: &str) { PENDING.with(|p| { let mut p = p.borrow_mut(); p.push(s.into()); if p.len() == 2 { FLUSHED.lock().unwrap().append(&mut p); } }) }
fn main() {
    let hs: Vec<_> = (0..2).map(|i| thread::spawn(move || for k in 0..4 { log(&format!("{}{}", i, k)); })).collect();
    log("main");
    for h in hs { h.join().unwrap(); }
    println!("{}", FLUSHED.lock().unwrap().len());
}
