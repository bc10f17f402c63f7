// a detached thread runs a member function of its own copy
use std::thread;

#[derive(Clone)]
struct Server {
    port: u16,
}

impl Server {
    fn run(&self, clients: u32) {
        println!("{} {}", self.port, clients);
    }
}

fn start(server: Server) {
    thread::spawn(move || server.run(5));
}

fn main() {
    let server = Server { port: 80 };
    start(server.clone());
    println!("{}", server.port);
}
