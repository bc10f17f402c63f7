// the result of a task holds a raw pointer
use std::thread;

struct Slice {
    begin: *const u8,
    length: usize,
}

fn find(text: String) -> Slice {
    let text = Box::leak(text.into_boxed_str());
    Slice { begin: text.as_ptr(), length: text.len() }
}

fn main() {
    let task = thread::spawn(|| find("needle".to_string()));
    let found = task.join().unwrap();
    println!("{:?} {}", found.begin, found.length);
}
