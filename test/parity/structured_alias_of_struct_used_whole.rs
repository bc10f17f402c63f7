// Structured alias of struct used whole.
use std::thread;

struct Config { name: String, paths: Vec<String> }
fn describe(c: &Config) -> usize { c.name.len() + c.paths.len() }
fn main() {
    let config = Config { name: "n".into(), paths: vec![] };
    let paths = config.paths;
    let t = thread::spawn(move || paths.len());
    println!("{}", describe(&config));
    println!("{}", t.join().unwrap());
}
