// a tuple that carries a reference to a local goes to a detached thread
use std::thread;

fn main() {
    let name = String::from("ada");
    let item = (&name, 36);
    thread::spawn(move || println!("{} {}", item.0, item.1));
}
