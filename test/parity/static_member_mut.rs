// a static data member is written by a thread's member function
use std::thread;

static mut INSTANCES: i32 = 0;

struct Widget {
    id: i32,
}

impl Widget {
    fn new() -> Widget {
        INSTANCES += 1;
        Widget { id: INSTANCES }
    }
}

fn main() {
    let worker = thread::spawn(|| Widget::new().id);
    println!("{} {}", Widget::new().id, worker.join().unwrap());
}
