// a class template that asks for Send is given plain structs
use std::sync::Mutex;

struct Outbox<T: Send> {
    messages: Mutex<Vec<T>>,
}

impl<T: Send> Outbox<T> {
    fn post(&self, message: T) {
        self.messages.lock().unwrap().push(message);
    }
}

struct Sample {
    time: u64,
    source: Option<Box<u8>>,
}

fn main() {
    let outbox = Outbox { messages: Mutex::new(Vec::new()) };
    outbox.post(Sample { time: 1, source: Some(Box::new(3)) });
    let numbers = Outbox { messages: Mutex::new(Vec::new()) };
    numbers.post(4.5);
}
