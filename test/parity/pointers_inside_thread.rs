// raw pointers and views are made and used within the thread
use std::thread;

fn longest(text: &str) -> Option<&str> {
    text.split(' ').max_by_key(|word| word.len())
}

fn main() {
    let text = String::from("the quick fox");
    let worker = thread::spawn(move || {
        let word: *const u8 = longest(&text).map_or(std::ptr::null(), |w| w.as_ptr());
        word as usize - text.as_ptr() as usize
    });
    println!("{}", worker.join().unwrap());
}
