// threads and parent lock one mutex
use std::sync::Mutex;
use std::thread;
fn main() {
    let names = Mutex::new(Vec::new());
    thread::scope(|s| {
        for i in 0..3 {
            let names = &names;
            s.spawn(move || names.lock().unwrap().push(format!("worker {i}")));
        }
        names.lock().unwrap().push("parent".to_string());
    });
    println!("{}", names.lock().unwrap().len());
}
