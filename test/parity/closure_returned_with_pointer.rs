// a factory returns a closure over a raw pointer that goes into a thread
use std::thread;

fn reader(at: *const i32) -> impl Fn() -> i32 {
    move || {
        let at = at;
        unsafe { *at }
    }
}

fn poll(at: *const i32) {
    let read = reader(at);
    thread::spawn(move || println!("{}", read()));
}

fn main() {
    poll(Box::leak(Box::new(4)));
}
