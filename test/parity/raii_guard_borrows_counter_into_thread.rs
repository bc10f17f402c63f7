// Raii guard borrows counter into thread.
use std::thread;

struct InFlight<'a> { count: &'a mut usize }
impl<'a> InFlight<'a> { fn new(count: &'a mut usize) -> Self { *count += 1; InFlight { count } } }
impl Drop for InFlight<'_> { fn drop(&mut self) { *self.count -= 1; } }
fn main() {
    let mut active = 0;
    thread::scope(|s| {
        for _ in 0..2 {
            let guard = InFlight::new(&mut active);
            s.spawn(move || { let _g = guard; println!("work"); });
        }
    });
    println!("{}", active);
}
