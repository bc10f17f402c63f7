// moved only if large, used in any case
use std::thread;
fn main() {
    let data = vec![1; 2000];
    let mut worker = None;
    if data.len() > 1000 {
        worker = Some(thread::spawn(move || println!("{}", data.len())));
    }
    println!("{}", data[0]);
    if let Some(w) = worker {
        w.join().unwrap();
    }
}
