// Event enum with rc payload.
use std::thread;
use std::rc::Rc;
use std::sync::mpsc;

enum Event { Quit, Key(char), Paste(Rc<String>) }
fn main() {
    let (tx, rx) = mpsc::channel::<Event>();
    let t = thread::spawn(move || loop {
        match rx.recv() {
            Ok(Event::Key(c)) => println!("{}", c),
            Ok(Event::Paste(p)) => println!("{}", p),
            Ok(Event::Quit) | Err(_) => break,
        }
    });
    tx.send(Event::Key('a')).unwrap();
    tx.send(Event::Quit).unwrap();
    t.join().unwrap();
}
