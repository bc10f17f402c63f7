// Future moved into thread then waited.
use std::thread;

fn main() {
    let f = thread::spawn(|| 1);
    let t = thread::spawn(move || f.join().unwrap());
    println!("{} {}", f.join().unwrap(), t.join().unwrap());
}
