// a generic worker owns a thread that folds what it is sent into a state
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
    let longest = Folder::start(String::new(), |best: &mut String, s: String| {
        if s.len() > best.len() {
            *best = s;
        }
    });
    longest
        .feed("ab".into())
        .feed("abcd".into())
        .feed("abc".into());
    let squares = Folder::start(Vec::new(), |all: &mut Vec<u32>, n: u32| all.push(n * n));
    for n in 0..5 {
        squares.feed(n);
    }
    println!("{} {:?}", longest.finish(), squares.finish());
}
