// a mutable global is written before the thread starts and read by it
use std::thread;

static mut VERBOSITY: u8 = 0;

fn main() {
    VERBOSITY = std::env::args().count() as u8;
    let logger = thread::spawn(|| {
        if VERBOSITY > 1 {
            println!("starting");
        }
    });
    logger.join().unwrap();
}
