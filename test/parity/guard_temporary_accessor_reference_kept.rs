// a reference that a method of the guarded object returns outlives the temporary guard
use std::sync::Mutex;

#[derive(Default)]
struct Stats {
    hits: u64,
}

impl Stats {
    fn hits(&mut self) -> &mut u64 {
        &mut self.hits
    }
}

fn main() {
    let stats = Mutex::new(Stats::default());
    let hits = stats.lock().unwrap().hits();
    *hits += 1;
}
