// a thread of the outer scope borrows a local of the inner scope's body
use std::thread;

fn main() {
    let base = 10;
    thread::scope(|outer| {
        thread::scope(|inner| {
            let limit = vec![base + 1];
            inner.spawn(|| println!("{}", base));
            outer.spawn(|| println!("{}", limit[0]));
        });
    });
}
