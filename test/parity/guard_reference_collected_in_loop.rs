// references into the guards of a loop are collected in an outer vector
use std::sync::Mutex;

fn main() {
    let rows = vec![Mutex::new(String::from("a")), Mutex::new(String::from("b"))];
    let mut names: Vec<&str> = Vec::new();
    for row in &rows {
        let guard = row.lock().unwrap();
        names.push(guard.as_str());
    }
    println!("{}", names.len());
}
