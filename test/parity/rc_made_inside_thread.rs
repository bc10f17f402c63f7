// a non-atomic counted pointer is made and dropped within the thread
use std::rc::Rc;
use std::thread;

fn main() {
    let words = vec!["a".to_string(), "bb".to_string()];
    let worker = thread::spawn(move || {
        let shared = Rc::new(words);
        let again = Rc::clone(&shared);
        shared.len() + again.len()
    });
    println!("{}", worker.join().unwrap());
}
