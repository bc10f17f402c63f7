// each thread has its own mutable counter and buffer
use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static CALLS: Cell<u32> = Cell::new(0);
    static SCRATCH: RefCell<Vec<u8>> = RefCell::new(Vec::new());
}

fn format_number(value: u32) -> usize {
    CALLS.with(|calls| calls.set(calls.get() + 1));
    SCRATCH.with(|scratch| {
        scratch.borrow_mut().extend(value.to_string().bytes());
        scratch.borrow().len()
    })
}

fn main() {
    let worker = thread::spawn(|| format_number(12) + format_number(3));
    println!("{} {}", format_number(100), worker.join().unwrap());
}
