// a counted pointer whose count is not atomic goes into a thread
use std::rc::Rc;
use std::thread;

struct Document {
    pages: Vec<String>,
}

fn main() {
    let doc = Rc::new(Document { pages: vec!["cover".to_string()] });
    let copy = doc.clone();
    let printer = thread::spawn(move || println!("{}", copy.pages.len()));
    println!("{}", doc.pages.len());
    printer.join().unwrap();
}
