// Channel of references pushed meanwhile.
use std::thread;
use std::sync::mpsc;

fn main() {
    let mut lines: Vec<String> = (0..9).map(|i| i.to_string()).collect();
    thread::scope(|s| {
        let (tx, rx) = mpsc::channel::<&String>();
        s.spawn(move || for l in rx { println!("{}", l); });
        tx.send(&lines[0]).unwrap();
        lines.push("x".into());
        tx.send(&lines[1]).unwrap();
    });
}
