// an extended temporary outside the scope is borrowed by scoped threads
use std::thread;

fn make_name(id: u32) -> String {
    format!("worker {}", id)
}

fn main() {
    let name: &String = &make_name(1);
    thread::scope(|s| {
        s.spawn(|| println!("{}", name));
        s.spawn(|| println!("{}", name.len()));
    });
}
