// Static registry of rc.
use std::thread;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Mutex;

struct Plugin { name: String, state: Rc<Cell<i32>> }
static PLUGINS: Mutex<Vec<Plugin>> = Mutex::new(Vec::new());
fn install(name: &str) {
    let state = Rc::new(Cell::new(0));
    PLUGINS.lock().unwrap().push(Plugin { name: name.into(), state });
}
fn main() {
    let t = thread::spawn(|| install("a"));
    install("b");
    t.join().unwrap();
    println!("{}", PLUGINS.lock().unwrap().len());
}
