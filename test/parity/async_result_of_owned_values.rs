// the result of a task is a struct of owned values
use std::collections::HashMap;
use std::thread;

struct Index {
    words: HashMap<String, Vec<usize>>,
    longest: Option<Box<str>>,
}

fn build(text: String) -> Index {
    let mut words: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, word) in text.split(' ').enumerate() {
        words.entry(word.to_string()).or_default().push(at);
    }
    let longest = words.keys().max_by_key(|w| w.len()).map(|w| w.as_str().into());
    Index { words, longest }
}

fn main() {
    let task = thread::spawn(|| build("a bb a".to_string()));
    let index = task.join().unwrap();
    println!("{} {:?}", index.words.len(), index.longest);
}
