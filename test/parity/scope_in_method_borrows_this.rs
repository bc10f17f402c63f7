// a method's scoped threads use this, its fields and a parameter
use std::sync::Mutex;
use std::thread;

struct Search {
    words: Vec<String>,
    hits: Mutex<usize>,
}

impl Search {
    fn count(&self, from: usize, prefix: &str) {
        let found = self.words[from..].iter().filter(|w| w.starts_with(prefix)).count();
        *self.hits.lock().unwrap() += found;
    }
    fn run(&self, prefix: &str) -> usize {
        thread::scope(|s| {
            s.spawn(|| self.count(0, prefix));
            s.spawn(|| self.count(1, prefix));
        });
        *self.hits.lock().unwrap()
    }
}

fn main() {
    let search = Search { words: vec![String::from("ab")], hits: Mutex::new(0) };
    println!("{}", search.run("a"));
}
