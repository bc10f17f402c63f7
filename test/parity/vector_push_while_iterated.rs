// the parent appends while a thread iterates
use std::thread;
fn main() {
    let mut jobs = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| {
            for job in &jobs {
                println!("{job}");
            }
        });
        jobs.push(4);
    });
}
