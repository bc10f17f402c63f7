// two threads increment a mutable global
use std::thread;

static mut REQUESTS: u32 = 0;

fn serve() {
    REQUESTS += 1;
}

fn main() {
    let first = thread::spawn(serve);
    let second = thread::spawn(serve);
    first.join().unwrap();
    second.join().unwrap();
}
