// the answers that cross the channel are raw pointers into the server's table
use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread::{self, JoinHandle};

struct Ask {
    key: String,
    reply: SyncSender<Option<*const u32>>,
}
struct Client {
    asks: Sender<Ask>,
}
impl Client {
    fn ask(&self, key: &str) -> Receiver<Option<*const u32>> {
        let (reply, answer) = mpsc::sync_channel(1);
        let ask = Ask {
            key: key.to_string(),
            reply,
        };
        if let Err(mpsc::SendError(ask)) = self.asks.send(ask) {
            let _ = ask.reply.send(None);
        }
        answer
    }
}
fn serve(table: HashMap<String, u32>) -> (Client, JoinHandle<usize>) {
    let (asks, inbox) = mpsc::channel::<Ask>();
    let server = thread::spawn(move || {
        let mut answered = 0;
        while let Ok(Ask { key, reply }) = inbox.recv() {
            answered += reply.send(table.get(&key).map(|n| n as *const u32)).is_ok() as usize;
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
