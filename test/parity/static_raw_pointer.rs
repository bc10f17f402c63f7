// a global that points at a mutable buffer
use std::thread;

struct Frame {
    bytes: *mut u8,
}

static FRAME: Frame = Frame { bytes: 0xb8000 as *mut u8 };

fn main() {
    let painter = thread::spawn(|| unsafe { *FRAME.bytes = b'x' });
    painter.join().unwrap();
}
