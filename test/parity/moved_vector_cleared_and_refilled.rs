// the moved vector is reset before it is filled again
use std::thread;
fn main() {
    let mut lines = vec!["a".to_string()];
    let printer = thread::spawn(move || println!("{}", lines.len()));
    lines = Vec::new();
    lines.push("b".to_string());
    println!("{}", lines.len());
    printer.join().unwrap();
}
