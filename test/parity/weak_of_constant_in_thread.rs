// a weak owner of constant data goes into a thread
use std::sync::{Arc, Weak};
use std::thread;

struct Session {
    name: String,
}

fn greet(session: Weak<Session>) {
    thread::spawn(move || {
        if let Some(session) = session.upgrade() {
            println!("{}", session.name);
        }
    });
}

fn main() {
    let session = Arc::new(Session { name: "ann".into() });
    greet(Arc::downgrade(&session));
    println!("{}", session.name);
}
