// Thread local reference lent out.
use std::thread;
use std::cell::RefCell;

thread_local! { static SCRATCH: RefCell<Vec<u8>> = RefCell::new(vec![0; 8]); }
fn main() {
    SCRATCH.with(|b| {
        thread::spawn(move || b.borrow_mut().push(1));
        b.borrow_mut().push(2);
    });
}
