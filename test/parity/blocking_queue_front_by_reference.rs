// a queue class hands out a reference to its first item
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

struct Inner<T> {
    items: VecDeque<T>,
    closed: bool,
}
struct Queue<T> {
    inner: Mutex<Inner<T>>,
    ready: Condvar,
}
impl<T> Queue<T> {
    fn new() -> Self {
        Queue {
            inner: Mutex::new(Inner {
                items: VecDeque::new(),
                closed: false,
            }),
            ready: Condvar::new(),
        }
    }
    fn push(&self, item: T) -> Result<(), T> {
        let mut inner = self.inner.lock().unwrap();
        if inner.closed {
            return Err(item);
        }
        inner.items.push_back(item);
        drop(inner);
        self.ready.notify_one();
        Ok(())
    }
    fn pop(&self) -> Option<T> {
        let mut inner = self.inner.lock().unwrap();
        while inner.items.is_empty() && !inner.closed {
            inner = self.ready.wait(inner).unwrap();
        }
        inner.items.pop_front()
    }
    fn peek(&self) -> Option<&T> {
        let inner = self.inner.lock().unwrap();
        if inner.closed {
            return None;
        }
        inner.items.front()
    }
    fn close(&self) {
        self.inner.lock().unwrap().closed = true;
        self.ready.notify_all();
    }
}
fn main() {
    let queue = Queue::new();
    let lengths = thread::scope(|s| {
        let consumers: Vec<_> = (0..2)
            .map(|_| {
                s.spawn(|| {
                    let mut sum = 0;
                    while let Some(line) = queue.pop() {
                        let line: String = line;
                        sum += line.len();
                    }
                    sum
                })
            })
            .collect();
        for i in 0..9 {
            queue.push("z".repeat(i)).unwrap();
        }
        println!("{}", queue.peek().is_some());
        queue.close();
        consumers
            .into_iter()
            .map(|c| c.join().unwrap())
            .sum::<usize>()
    });
    println!("{lengths} {:?}", queue.push("late".into()));
}
