// a wrapper of a foreign handle is declared Send and moves
use std::thread;

struct Connection {
    raw: *mut i32,
}

unsafe impl Send for Connection {}

impl Connection {
    fn query(&mut self) -> i32 {
        unsafe { *self.raw }
    }
}

fn serve(mut connection: Connection) {
    thread::spawn(move || println!("{}", connection.query()));
}

fn main() {
    serve(Connection { raw: Box::into_raw(Box::new(1)) });
}
