// a hand-written owning buffer is not Send until it says so
use std::thread;

struct Buffer {
    data: *mut u8,
    size: usize,
}

impl Buffer {
    fn new(size: usize) -> Buffer {
        let data = Box::into_raw(vec![0u8; size].into_boxed_slice()) as *mut u8;
        Buffer { data, size }
    }
    fn first(&self) -> u8 {
        unsafe { *self.data }
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        unsafe { drop(Box::from_raw(std::slice::from_raw_parts_mut(self.data, self.size))) }
    }
}

fn main() {
    let buffer = Buffer::new(16);
    let worker = thread::spawn(move || println!("{}", buffer.first()));
    worker.join().unwrap();
}
