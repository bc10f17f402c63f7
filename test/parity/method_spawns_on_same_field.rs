// a member function lets two threads write one field
use std::thread;
#[derive(Default)]
struct Counter { hits: u32, name: String }
impl Counter {
    fn run(&mut self) {
        thread::scope(|s| {
            s.spawn(|| self.hits += 1);
            s.spawn(|| self.hits += 2);
        });
    }
}
fn main() {
    let mut c = Counter::default();
    c.run();
    println!("{} {}", c.name, c.hits);
}
