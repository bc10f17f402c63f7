// Struct with reference fields in scope.
use std::thread;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::*;

struct Ctx<'a> { words: &'a [String], seen: &'a Mutex<Vec<usize>>, stop: &'a AtomicBool }
impl Ctx<'_> {
    fn visit(&self, from: usize, step: usize) {
        for i in (from..self.words.len()).step_by(step) {
            if self.stop.load(Relaxed) { return; }
            if self.words[i].is_empty() { self.stop.store(true, Relaxed); break; }
            self.seen.lock().unwrap().push(i);
        }
    }
}
fn main() {
    let words = vec!["a".to_string(), "".to_string()];
    let (seen, stop) = (Mutex::new(vec![]), AtomicBool::new(false));
    let ctx = Ctx { words: &words, seen: &seen, stop: &stop };
    thread::scope(|s| { for t in 0..2 { let ctx = &ctx; s.spawn(move || ctx.visit(t, 2)); } });
    println!("{:?} {}", ctx.seen.lock().unwrap(), words.len());
}
