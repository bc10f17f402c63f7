// a thread opens its own scope and lends on what it borrowed
use std::thread;
fn main() {
    let data = vec![1, 2, 3];
    let mut log = Vec::new();
    thread::scope(|outer| {
        outer.spawn(|| {
            thread::scope(|inner| {
                inner.spawn(|| println!("{}", data[0]));
                inner.spawn(|| println!("{}", data[1]));
            });
            log.push("inner done");
        });
        println!("{}", data[2]);
    });
    println!("{}", log.len());
}
