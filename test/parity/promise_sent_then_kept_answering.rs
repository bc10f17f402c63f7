// a request's key is read after the request went down the channel
use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread::{self, JoinHandle};

struct Ask {
    key: String,
    reply: SyncSender<Option<u32>>,
}
struct Client {
    asks: Sender<Ask>,
}
impl Client {
    fn ask(&self, key: &str) -> Receiver<Option<u32>> {
        let (reply, answer) = mpsc::sync_channel(1);
        let ask = Ask {
            key: key.to_string(),
            reply,
        };
        let _ = self.asks.send(ask);
        println!("asked for {}", ask.key);
        answer
    }
}
fn serve(table: HashMap<String, u32>) -> (Client, JoinHandle<usize>) {
    let (asks, inbox) = mpsc::channel::<Ask>();
    let server = thread::spawn(move || {
        let mut answered = 0;
        while let Ok(Ask { key, reply }) = inbox.recv() {
            answered += reply.send(table.get(&key).copied()).is_ok() as usize;
        }
        answered
    });
    (Client { asks }, server)
}
fn main() {
    let mut table = HashMap::new();
    table.insert("one".to_string(), 1);
    let (client, server) = serve(table);
    let (first, second) = (client.ask("one"), client.ask("two"));
    println!("{:?} {:?}", first.recv().unwrap(), second.recv().unwrap());
    drop(client);
    println!("{}", server.join().unwrap());
}
