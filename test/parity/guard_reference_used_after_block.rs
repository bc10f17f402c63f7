// a pointer into a guard outlives the block of the guard
use std::sync::Mutex;

fn main() {
    let scores = Mutex::new(vec![3, 1, 2]);
    let best;
    {
        let guard = scores.lock().unwrap();
        best = guard.iter().max();
    }
    println!("{:?}", best);
}
