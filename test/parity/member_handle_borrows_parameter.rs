// a method keeps the handle of a thread that borrows the method's parameter
use std::thread;
use std::thread::JoinHandle;

struct Indexer {
    worker: Option<JoinHandle<()>>,
}

impl Indexer {
    fn start(&mut self, words: &Vec<String>) {
        self.worker = Some(thread::spawn(move || {
            for word in words {
                println!("{}", word);
            }
        }));
    }
}

fn main() {
    let mut indexer = Indexer { worker: None };
    indexer.start(&vec![String::from("a")]);
    indexer.worker.take().unwrap().join().unwrap();
}
