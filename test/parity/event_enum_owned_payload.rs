// Event enum owned payload.
use std::thread;
use std::sync::mpsc;

enum Event { Quit, Key(char), Paste(Box<String>) }
fn main() {
    let (tx, rx) = mpsc::channel::<Event>();
    let t = thread::spawn(move || {
        let mut text = String::new();
        for e in rx {
            match e {
                Event::Key(c) => text.push(c),
                Event::Paste(p) => text.push_str(&p),
                Event::Quit => return text,
            }
        }
        text
    });
    for e in [Event::Key('a'), Event::Paste(Box::new("x".into())), Event::Quit] {
        if tx.send(e).is_err() { break; }
    }
    println!("{}", t.join().unwrap());
}
