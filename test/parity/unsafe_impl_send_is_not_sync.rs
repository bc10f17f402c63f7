// a handle declared Send is shared by reference between threads
use std::thread;

struct Connection {
    raw: *mut i32,
}

unsafe impl Send for Connection {}

impl Connection {
    fn query(&self) -> i32 {
        unsafe { *self.raw }
    }
}

fn main() {
    let connection = Connection { raw: Box::into_raw(Box::new(1)) };
    thread::scope(|s| {
        s.spawn(|| println!("{}", connection.query()));
        s.spawn(|| println!("{}", connection.query()));
    });
}
