// a const global with interior mutability
use std::cell::Cell;
use std::thread;

struct Config {
    port: u16,
    reads: Cell<u32>,
}

impl Config {
    fn port(&self) -> u16 {
        self.reads.set(self.reads.get() + 1);
        self.port
    }
}

static CONFIG: Config = Config { port: 8080, reads: Cell::new(0) };

fn main() {
    let server = thread::spawn(|| println!("listening on {}", CONFIG.port()));
    println!("port {}", CONFIG.port());
    server.join().unwrap();
}
