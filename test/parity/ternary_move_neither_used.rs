// Ternary move neither used.
use std::thread;

fn main() {
    let name = String::from("a");
    let fallback = String::from("b");
    let urgent = name.len() > 1;
    let n = name.len() + fallback.len();
    let chosen = if urgent { name } else { fallback };
    let t = thread::spawn(move || println!("{}", chosen));
    println!("{}", n);
    t.join().unwrap();
}
