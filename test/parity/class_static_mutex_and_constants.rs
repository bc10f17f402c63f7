// static members that are constant or lock their data
use std::sync::Mutex;
use std::thread;

struct Sessions;

impl Sessions {
    const LIMIT: usize = 10;

    fn open(user: &str) -> bool {
        static OPEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
        let mut open = OPEN.lock().unwrap();
        if open.len() >= Self::LIMIT {
            return false;
        }
        open.push(user.to_string());
        true
    }
}

fn main() {
    let worker = thread::spawn(|| Sessions::open("ann"));
    println!("{} {}", Sessions::open("bob"), worker.join().unwrap());
}
