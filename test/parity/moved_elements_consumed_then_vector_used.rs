// the vector whose elements went away is read again
use std::thread;
fn main() {
    let lines = vec!["a".to_string(), "b".to_string()];
    let mut workers = Vec::new();
    for line in lines {
        workers.push(thread::spawn(move || println!("{line}")));
    }
    println!("{}", lines[0]);
    for w in workers {
        w.join().unwrap();
    }
}
