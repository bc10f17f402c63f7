// Early return leaves handle behind.
use std::thread::{self, JoinHandle};

fn compute(verify: bool, late: &mut Vec<JoinHandle<usize>>) -> Option<usize> {
    let data = vec![1u32];
    let t = thread::spawn(|| data.len());
    if verify { late.push(t); return None; }
    Some(t.join().unwrap())
}
fn main() { let mut late = vec![]; println!("{:?}", compute(false, &mut late)); for t in late { t.join().unwrap(); } }
