// Thread local reference lent out.
use std::thread;

thread_local! { static SCRATCH: Vec<u8> = vec![0; 8]; }
fn main() {
    SCRATCH.with(|b| {
        thread::spawn(move || println!("{}", b.len()));
    });
}
