// a slice is partitioned and its two sides are sorted by scoped threads
use std::thread;

fn partition(v: &mut [i32]) -> usize {
    let last = v.len() - 1;
    let pivot = v[last];
    let mut store = 0;
    for i in 0..last {
        if v[i] < pivot {
            v.swap(i, store);
            store += 1;
        }
    }
    v.swap(store, last);
    store
}
fn quicksort(v: &mut [i32]) {
    if v.len() < 2 {
        return;
    }
    let p = partition(v);
    if v.len() < 32 {
        let (left, right) = v.split_at_mut(p);
        quicksort(left);
        quicksort(&mut right[1..]);
        return;
    }
    let (left, right) = v.split_at_mut(p);
    thread::scope(|s| {
        s.spawn(move || quicksort(left));
        quicksort(&mut right[1..]);
    });
}
fn main() {
    let mut v: Vec<i32> = (0..200).map(|i| (i * 7919) % 211).collect();
    quicksort(&mut v);
    println!("{:?}", v.windows(2).all(|w| w[0] <= w[1]));
}
