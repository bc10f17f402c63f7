// a weak owner of unsynchronised data goes into a thread
use std::cell::RefCell;
use std::sync::{Arc, Weak};
use std::thread;

struct Session {
    name: RefCell<String>,
}

fn expire(session: Weak<Session>) {
    thread::spawn(move || {
        if let Some(session) = session.upgrade() {
            session.name.borrow_mut().clear();
        }
    });
}

fn main() {
    let session = Arc::new(Session { name: RefCell::new("ann".into()) });
    expire(Arc::downgrade(&session));
    println!("{}", session.name.borrow());
}
