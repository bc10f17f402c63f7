// a C style callback and its untyped context go into a thread
use std::ffi::c_void;
use std::thread;

#[derive(Clone, Copy)]
struct Callback {
    function: extern "C" fn(*mut c_void),
    context: *mut c_void,
}

impl Callback {
    fn call(self) {
        (self.function)(self.context)
    }
}

fn notify(callback: Callback) {
    thread::spawn(move || callback.call());
}

extern "C" fn hello(_context: *mut c_void) {
    println!("hello");
}

fn main() {
    notify(Callback { function: hello, context: std::ptr::null_mut() });
}
