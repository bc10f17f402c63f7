// Recursive list with rc tail.
use std::thread;
use std::rc::Rc;

struct List { value: i32, next: Option<Rc<List>> }
struct Doc { title: String, history: List }
fn main() {
    let doc = Doc { title: "t".into(), history: List { value: 1, next: Some(Rc::new(List { value: 2, next: None })) } };
    let t = thread::spawn(move || { let doc = doc; doc.history.value + doc.title.len() as i32 });
    println!("{}", t.join().unwrap());
}
