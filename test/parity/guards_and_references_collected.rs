// references into guards are collected while all the guards are kept as well
use std::sync::Mutex;

fn main() {
    let rows = vec![Mutex::new(String::from("a")), Mutex::new(String::from("b"))];
    let guards: Vec<_> = rows.iter().map(|row| row.lock().unwrap()).collect();
    let mut names: Vec<&str> = Vec::new();
    for guard in &guards {
        names.push(guard.as_str());
    }
    println!("{}", names[0]);
}
