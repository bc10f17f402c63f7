// scoped threads started in a loop copy the counter and borrow the vector
use std::thread;

fn main() {
    let names = vec!["a", "b", "c"];
    thread::scope(|s| {
        for i in 0..names.len() {
            let names = &names;
            s.spawn(move || println!("{} {}", i, names[i]));
        }
    });
}
