// a reference into a guard is stored in an object that outlives the guard
use std::sync::Mutex;

struct Viewer<'a> {
    current: Option<&'a str>,
}

impl<'a> Viewer<'a> {
    fn show(&mut self, text: &'a str) {
        self.current = Some(text);
    }
}

fn main() {
    let page = Mutex::new(String::from("page 1"));
    let mut viewer = Viewer { current: None };
    {
        let guard = page.lock().unwrap();
        viewer.show(&guard);
    }
    println!("{:?}", viewer.current);
}
