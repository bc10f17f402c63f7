// a vector is split at its middle and one half sorted by a thread
use std::thread;
fn sort_in_parallel(v: &mut [i32]) {
    if v.len() < 4 {
        v.sort();
        return;
    }
    let mid = v.len() / 2;
    let (left, right) = v.split_at_mut(mid);
    thread::scope(|s| {
        s.spawn(|| sort_in_parallel(left));
        sort_in_parallel(right);
    });
}
fn main() {
    let mut v = vec![5, 4, 3, 2, 1];
    sort_in_parallel(&mut v);
    println!("{v:?}");
}
