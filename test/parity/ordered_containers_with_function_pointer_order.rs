// containers whose order is a function pointer or a closure move to a thread
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::thread;

type Order = fn(&i32, &i32) -> bool;

struct Sorted {
    order: Order,
    items: Vec<i32>,
}

fn descending(a: &i32, b: &i32) -> bool {
    a > b
}

fn main() {
    let sorted = Sorted { order: descending, items: vec![3, 1] };
    let heap: BinaryHeap<i32> = [4, 7].into();
    let mut names: BTreeMap<String, VecDeque<(i32, char)>> = BTreeMap::new();
    names.entry("a".into()).or_default().push_back((1, 'x'));
    let worker = thread::spawn(move || {
        let right = (sorted.order)(&sorted.items[0], &sorted.items[1]);
        println!("{} {:?} {}", right, heap.peek(), names.len());
    });
    worker.join().unwrap();
}
