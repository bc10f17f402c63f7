// scoped threads lock a borrowed mutex, each guard lives for a block
use std::sync::Mutex;
use std::thread;

fn main() {
    let log = Mutex::new(Vec::new());
    let label = String::from("worker");
    thread::scope(|s| {
        for id in 0..3 {
            let (log, label) = (&log, &label);
            s.spawn(move || {
                let line = format!("{} {}", label, id);
                let mut guard = log.lock().unwrap();
                guard.push(line);
            });
        }
    });
    println!("{}", log.into_inner().unwrap().len());
}
