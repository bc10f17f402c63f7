// Destructured pair moved half used.
use std::thread;

struct Config { name: String, paths: Vec<String> }
fn load() -> (Config, Vec<u8>) { (Config { name: "n".into(), paths: vec![] }, vec![1]) }
fn main() {
    let (config, bytes) = load();
    let Config { name, paths } = config;
    let t = thread::spawn(move || paths.len() + bytes.len());
    println!("{} {}", name, bytes.len());
    println!("{}", t.join().unwrap());
}
