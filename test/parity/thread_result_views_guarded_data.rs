// a scoped thread returns a view of what it locked, used after its guard is gone
use std::sync::Mutex;
use std::thread;

fn main() {
    let title = Mutex::new(String::from("draft"));
    thread::scope(|s| {
        let reader = s.spawn(|| title.lock().unwrap().as_str());
        println!("{}", reader.join().unwrap());
    });
}
