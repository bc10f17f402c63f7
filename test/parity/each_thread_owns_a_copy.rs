// threads change their own copies of a number
use std::thread;
fn main() {
    let start = 100;
    thread::scope(|s| {
        for step in 1..3 {
            let mut here = start;
            s.spawn(move || {
                while here > 90 {
                    here -= step;
                }
                println!("{here}");
            });
        }
        println!("{start}");
    });
}
