// a detached thread runs a member function of an object given by raw pointer
use std::thread;

struct Server {
    port: u16,
}

impl Server {
    fn run(&self) {
        println!("{}", self.port);
    }
}

fn start(server: *const Server) {
    thread::spawn(move || {
        let server = server;
        unsafe { (*server).run() }
    });
}

fn main() {
    start(Box::leak(Box::new(Server { port: 80 })));
}
