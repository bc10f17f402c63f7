// a queue class hands items over that are counted without atomics
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
                        let line: std::rc::Rc<std::cell::RefCell<String>> = line;
                        let line = line.borrow();
                        sum += line.len();
                    }
                    sum
                })
            })
            .collect();
        for i in 0..9 {
            let line = std::rc::Rc::new(std::cell::RefCell::new("z".repeat(i)));
            let _ = queue.push(line.clone());
            line.borrow_mut().push('!');
        }
        queue.close();
        consumers
            .into_iter()
            .map(|c| c.join().unwrap())
            .sum::<usize>()
    });
    println!("{lengths} {:?}", queue.push(Default::default()).is_err());
}
