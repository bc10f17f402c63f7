// a volatile flag is a mutable global like any other
use std::ptr;
use std::thread;

static mut STOP: bool = false;

fn main() {
    let worker = thread::spawn(|| while !ptr::read_volatile(&STOP) {});
    ptr::write_volatile(&mut STOP, true);
    worker.join().unwrap();
}
