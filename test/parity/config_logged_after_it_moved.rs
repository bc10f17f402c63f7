// a config is named in a message after the thread took it
use std::collections::HashMap;
use std::thread::{self, JoinHandle};

#[derive(Debug)]
enum LoadError {
    Missing(&'static str),
    Bad(String),
}
struct Config {
    port: u16,
    motd: String,
}
fn parse(source: &HashMap<String, String>) -> Result<Config, LoadError> {
    let port = source.get("port").ok_or(LoadError::Missing("port"))?;
    let port = port
        .parse::<u16>()
        .map_err(|_| LoadError::Bad(port.clone()))?;
    let motd = source.get("motd").cloned().unwrap_or_default();
    Ok(Config { port, motd })
}
fn serve(source: &HashMap<String, String>) -> Result<JoinHandle<String>, LoadError> {
    let config = parse(source)?;
    if config.port < 1024 {
        return Err(LoadError::Bad(config.motd));
    }
    let greeting = config.motd.trim().to_string();
    let server = thread::spawn(move || {
        let config = config;
        format!("{}: {} {}", config.port, config.motd, greeting)
    });
    println!("serving {}", config.motd);
    Ok(server)
}
fn main() {
    let mut source = HashMap::new();
    source.insert("port".to_string(), "8080".to_string());
    match serve(&source) {
        Ok(server) => println!("{}", server.join().unwrap()),
        Err(error) => println!("{error:?}"),
    }
}
