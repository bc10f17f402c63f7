// a C library handle goes into a thread as a raw pointer
use std::thread;

#[repr(C)]
struct File {
    _private: [u8; 0],
}

extern "C" {
    fn fflush(file: *mut File) -> i32;
}

fn flush_later(file: *mut File) -> thread::JoinHandle<i32> {
    thread::spawn(move || {
        let file = file;
        unsafe { fflush(file) }
    })
}

fn main() {
    flush_later(std::ptr::null_mut()).join().unwrap();
}
