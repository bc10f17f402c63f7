// Struct with reference fields mutated meanwhile.
use std::thread;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct Ctx<'a> { words: &'a [String], seen: &'a AtomicUsize }
impl Ctx<'_> { fn visit(&self) { for w in self.words { self.seen.fetch_add(w.len(), Relaxed); } } }
fn main() {
    let mut words = vec!["a".to_string()];
    let seen = AtomicUsize::new(0);
    thread::scope(|s| {
        let ctx = Ctx { words: &words, seen: &seen };
        s.spawn(move || ctx.visit());
        words.push("b".into());
    });
}
