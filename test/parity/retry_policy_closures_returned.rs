// a factory returns closures that own what they need, threads call them
use std::sync::Arc;
use std::thread;
use std::time::Duration;

fn backoff(base_ms: u64, factor: u64) -> impl Fn(u32) -> Duration + Clone {
    move |attempt| Duration::from_millis(base_ms * factor.pow(attempt))
}
fn namer(prefix: &str) -> impl Fn(usize) -> String {
    let prefix = prefix.to_uppercase();
    move |n| format!("{prefix}-{n}")
}
fn main() {
    let delay = backoff(1, 2);
    let name = Arc::new(namer("job"));
    let mut threads = Vec::new();
    for n in 0..3usize {
        let delay = delay.clone();
        let name = name.clone();
        threads.push(thread::spawn(move || {
            let mut waited = Duration::ZERO;
            for attempt in 0..n as u32 {
                waited += delay(attempt);
            }
            (name(n), waited)
        }));
    }
    for t in threads {
        let (name, waited) = t.join().unwrap();
        println!("{name} {waited:?} {:?}", delay(0));
    }
}
