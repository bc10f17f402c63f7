// threads count words into one map that only its owners' count protects
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;

type Counts = Arc<std::cell::RefCell<HashMap<String, usize>>>;

fn tally(counts: &Counts, text: &str) {
    let mut local: HashMap<&str, usize> = HashMap::new();
    for word in text.split_whitespace() {
        *local.entry(word).or_insert(0) += 1;
    }
    let mut shared = counts.borrow_mut();
    for (word, n) in local {
        *shared.entry(word.to_owned()).or_insert(0) += n;
    }
}
fn main() {
    let counts: Counts = Arc::new(std::cell::RefCell::new(HashMap::new()));
    let pages = vec!["to be or not", "to be", "be quick"];
    let mut threads = Vec::new();
    for page in pages {
        let counts = Arc::clone(&counts);
        threads.push(thread::spawn(move || tally(&counts, page)));
    }
    for t in threads {
        t.join().expect("counted");
    }
    let map = counts.borrow();
    let mut top: Vec<(&String, &usize)> = map.iter().collect();
    top.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{:?}", top.first());
}
