// get_mut needs the Arc itself while a scoped thread borrows it
use std::sync::Arc;
use std::thread;
fn main() {
    let mut settings = Arc::new(vec![1, 2]);
    thread::scope(|s| {
        s.spawn(|| println!("{}", settings.len()));
        if let Some(v) = Arc::get_mut(&mut settings) {
            v.push(3);
        }
    });
}
