// the flags of a vector<bool> share words
use std::thread;
fn main() {
    let mut even = vec![false; 64];
    thread::scope(|s| {
        for i in 0..64 {
            let even = &mut even;
            s.spawn(move || even[i] = i % 2 == 0);
        }
    });
    println!("{}", even[0]);
}
