// Detached in method takes batch.
use std::thread;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct Mailer { server: Arc<str>, outbox: Vec<String>, sent: Arc<AtomicUsize> }
impl Mailer {
    fn flush(&mut self) -> usize {
        let batch = std::mem::replace(&mut self.outbox, Vec::with_capacity(8));
        let n = batch.len();
        let server = Arc::clone(&self.server);
        let sent = Arc::clone(&self.sent);
        thread::spawn(move || for m in batch { println!("{} {}", server, m); sent.fetch_add(1, Relaxed); });
        self.outbox.push("next".into());
        n
    }
}
fn main() { let mut m = Mailer { server: "s".into(), outbox: vec!["a".into()], sent: Arc::default() }; println!("{} {}", m.flush(), m.flush()); }
