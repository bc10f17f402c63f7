// Detached in method uses field ref.
use std::thread;

struct Mailer { server: String, outbox: Vec<String> }
impl Mailer {
    fn flush(&mut self) -> usize {
        let batch = std::mem::take(&mut self.outbox);
        let n = batch.len();
        if n == 0 { return 0; }
        let server = &self.server;
        thread::spawn(move || for m in batch { println!("{} {}", server, m); });
        n
    }
}
fn main() { let mut m = Mailer { server: "s".into(), outbox: vec!["a".into()] }; println!("{}", m.flush()); }
