// a thread owns a view of a temporary string
use std::thread;

fn make_name(id: u32) -> String {
    format!("worker {}", id)
}

fn main() {
    thread::scope(|s| {
        let name = make_name(1).as_str();
        s.spawn(move || println!("{}", name));
    });
}
