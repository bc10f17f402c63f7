// the snapshots that threads read hold a cursor that is moved through const
use std::sync::Arc;
use std::thread;

#[derive(Clone, Debug, Default)]
struct Text {
    lines: Vec<String>,
    version: u32,
    cursor: std::cell::Cell<usize>,
}
struct Editor {
    text: Arc<Text>,
    undo: Vec<Arc<Text>>,
}
impl Editor {
    fn insert(&mut self, line: &str) {
        self.undo.push(Arc::clone(&self.text));
        let text = Arc::make_mut(&mut self.text);
        text.lines.push(line.to_owned());
        text.version += 1;
        text.cursor.set(text.lines.len());
    }
    fn undo(&mut self) -> bool {
        match self.undo.pop() {
            Some(text) => {
                self.text = text;
                true
            }
            None => false,
        }
    }
    fn count_words(&self) -> thread::JoinHandle<(u32, usize)> {
        let snapshot = self.text.clone();
        thread::spawn(move || {
            let words = snapshot.lines.iter().flat_map(|l| l.split(' ')).count();
            (snapshot.version, words)
        })
    }
}
fn main() {
    let mut editor = Editor {
        text: Arc::default(),
        undo: Vec::new(),
    };
    editor.insert("hello world");
    let first = editor.count_words();
    editor.insert("and more");
    let second = editor.count_words();
    while editor.undo() {}
    println!("{:?} {:?}", first.join().unwrap(), second.join().unwrap());
    println!("{}", editor.text.version);
}
