// a detached thread borrows a temporary that a local reference keeps alive
use std::thread;

fn make_name(id: u32) -> String {
    format!("worker {}", id)
}

fn main() {
    let name: &String = &make_name(1);
    thread::spawn(move || println!("{}", name));
}
