// the setting is a local that the thread copies
use std::thread;

fn main() {
    let verbosity = std::env::args().count();
    let logger = thread::spawn(move || {
        if verbosity > 1 {
            println!("starting");
        }
    });
    logger.join().unwrap();
}
