// a detached thread owns a Weak and upgrades it
use std::sync::{Arc, Mutex, Weak};
use std::thread;

struct Session {
    log: Mutex<Vec<String>>,
}

fn watch(session: Weak<Session>) {
    thread::spawn(move || {
        if let Some(session) = session.upgrade() {
            session.log.lock().unwrap().push(String::from("tick"));
        }
    });
}

fn main() {
    let session = Arc::new(Session { log: Mutex::new(vec![]) });
    watch(Arc::downgrade(&session));
    println!("{}", session.log.lock().unwrap().len());
}
