// a class keeps the guard and hands out references that live as long as it does
use std::sync::{Mutex, MutexGuard};

struct Editor<'a> {
    text: MutexGuard<'a, String>,
}

impl<'a> Editor<'a> {
    fn open(text: &'a Mutex<String>) -> Self {
        Editor { text: text.lock().unwrap() }
    }
    fn text(&mut self) -> &mut String {
        &mut self.text
    }
}

fn main() {
    let text = Mutex::new(String::from("a"));
    let mut editor = Editor::open(&text);
    let body = editor.text();
    body.push('b');
    println!("{}", body);
}
