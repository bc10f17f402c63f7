// the value, not the reference, outlives the block of the guard
use std::sync::Mutex;

fn main() {
    let scores = Mutex::new(vec![3, 1, 2]);
    let best;
    {
        let guard = scores.lock().unwrap();
        let found = guard.iter().max();
        best = *found.unwrap();
    }
    scores.lock().unwrap().push(best + 1);
    println!("{}", best);
}
