// a trait object run by a thread writes a mutable global
use std::thread;

static mut LAST_EVENT: i32 = 0;

trait Handler: Send {
    fn handle(&self, event: i32);
}

struct Remember;

impl Handler for Remember {
    fn handle(&self, event: i32) {
        LAST_EVENT = event;
    }
}

fn dispatch(handler: Box<dyn Handler>) -> thread::JoinHandle<()> {
    thread::spawn(move || handler.handle(3))
}

fn main() {
    dispatch(Box::new(Remember)).join().unwrap();
}
