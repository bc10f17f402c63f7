// call_once does not license the global that it fills
use std::sync::Once;
use std::thread;

static START: Once = Once::new();
static mut LIMIT: usize = 0;

fn limit() -> usize {
    START.call_once(|| LIMIT = 64);
    LIMIT
}

fn main() {
    let worker = thread::spawn(|| println!("{}", limit()));
    println!("{}", limit());
    worker.join().unwrap();
}
