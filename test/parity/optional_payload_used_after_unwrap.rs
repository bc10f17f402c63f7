// Optional payload used after unwrap.
use std::thread;

fn main() {
    let config: Option<Vec<String>> = std::env::args().nth(1).map(|a| vec![a]);
    if let Some(list) = config {
        thread::spawn(move || println!("{:?}", list)).join().unwrap();
    }
    println!("{}", config.map_or(0, |c| c.len()));
}
