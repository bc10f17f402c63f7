// a detached thread captures by reference a reference to a const global
use std::thread;

struct Config {
    host: &'static str,
    port: u16,
}

static DEFAULTS: Config = Config { host: "localhost", port: 80 };

fn start(config: &'static Config) {
    thread::spawn(move || println!("{}:{}", config.host, config.port));
}

fn main() {
    let config = &DEFAULTS;
    start(config);
    start(&DEFAULTS);
}
