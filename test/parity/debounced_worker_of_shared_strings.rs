// a generic worker is made for items that are counted without atomics
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

struct Folder<T, S> {
    input: Sender<T>,
    thread: JoinHandle<S>,
}
impl<T, S> Folder<T, S>
where
    T: Send + 'static,
    S: Send + 'static,
{
    fn start(mut state: S, step: impl Fn(&mut S, T) + Send + 'static) -> Self {
        let (input, items) = mpsc::channel();
        let thread = thread::spawn(move || {
            for item in items {
                step(&mut state, item);
            }
            state
        });
        Folder { input, thread }
    }
}
impl<T, S> Folder<T, S> {
    fn feed(&self, item: T) -> &Self {
        let _ = self.input.send(item);
        self
    }
    fn finish(self) -> S {
        drop(self.input);
        self.thread.join().unwrap()
    }
}
fn main() {
    let longest = Folder::start(
        String::new(),
        |best: &mut String, s: std::rc::Rc<std::cell::RefCell<String>>| {
            let s = s.borrow();
            if s.len() > best.len() {
                *best = s.clone();
            }
        },
    );
    let text = std::rc::Rc::new(std::cell::RefCell::new(String::from("ab")));
    longest.feed(text.clone());
    text.borrow_mut().push('c');
    let squares = Folder::start(Vec::new(), |all: &mut Vec<u32>, n: u32| all.push(n * n));
    for n in 0..5 {
        squares.feed(n);
    }
    println!("{} {:?}", longest.finish(), squares.finish());
}
