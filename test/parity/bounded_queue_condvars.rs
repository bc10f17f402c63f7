// Bounded queue condvars.
use std::thread;
use std::collections::VecDeque;
use std::sync::{Mutex, Condvar};

struct Bounded<T> { items: Mutex<VecDeque<T>>, cap: usize, not_full: Condvar, not_empty: Condvar }
impl<T: Send> Bounded<T> {
    fn push(&self, v: T) {
        let mut g = self.items.lock().unwrap();
        while g.len() == self.cap { g = self.not_full.wait(g).unwrap(); }
        g.push_back(v);
        drop(g);
        self.not_empty.notify_one();
    }
    fn pop(&self) -> T {
        let mut g = self.items.lock().unwrap();
        loop {
            if let Some(v) = g.pop_front() { self.not_full.notify_one(); return v; }
            g = self.not_empty.wait(g).unwrap();
        }
    }
}
fn main() {
    let q = Bounded { items: Mutex::new(VecDeque::new()), cap: 2, not_full: Condvar::new(), not_empty: Condvar::new() };
    thread::scope(|s| {
        s.spawn(|| for i in 0..10 { q.push(i.to_string()); });
        s.spawn(|| { let mut n = 0; for _ in 0..10 { n += q.pop().len(); } println!("{}", n); });
    });
}
