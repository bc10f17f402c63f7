// a moved value's destructor counts in a mutable global
use std::thread;

static mut LIVE: i32 = 0;

struct Tracked {
    name: String,
}

impl Drop for Tracked {
    fn drop(&mut self) {
        LIVE -= 1;
    }
}

fn main() {
    let tracked = Tracked { name: "one".to_string() };
    let worker = thread::spawn(move || println!("{}", tracked.name.len()));
    worker.join().unwrap();
}
