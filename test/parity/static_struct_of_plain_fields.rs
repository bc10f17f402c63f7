// a const global without interior mutability
use std::thread;

struct Config {
    port: u16,
    host: &'static str,
    weights: [f32; 3],
}

static CONFIG: Config = Config { port: 8080, host: "localhost", weights: [0.5, 0.25, 0.25] };

fn main() {
    let server = thread::spawn(|| println!("{}:{}", CONFIG.host, CONFIG.port));
    println!("{}", CONFIG.weights[0]);
    server.join().unwrap();
}
