// a thread starts a detached thread that borrows the first one's local
use std::thread;

fn main() {
    let outer = thread::spawn(|| {
        let batch = vec![1, 2, 3];
        thread::spawn(|| {
            println!("{}", batch.len());
        });
    });
    outer.join().unwrap();
}
