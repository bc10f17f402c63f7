// the parent calls a changing member while a thread reads a field
use std::thread;
#[derive(Default)]
struct Feed { items: Vec<String> }
impl Feed {
    fn add(&mut self, item: &str) { self.items.push(item.to_string()); }
    fn refresh(&mut self) {
        thread::scope(|s| {
            s.spawn(|| println!("{}", self.items.len()));
            self.add("new");
        });
    }
}
fn main() {
    Feed::default().refresh();
}
