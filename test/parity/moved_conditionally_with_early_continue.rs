// the turn that moves the line continues at once
use std::thread;
fn main() {
    let mut workers = Vec::new();
    let mut kept = Vec::new();
    for i in 0..6 {
        let line = "x".repeat(i);
        if line.len() > 3 {
            workers.push(thread::spawn(move || println!("{line}")));
            continue;
        }
        kept.push(line);
    }
    println!("{}", kept.len());
    for w in workers {
        w.join().unwrap();
    }
}
