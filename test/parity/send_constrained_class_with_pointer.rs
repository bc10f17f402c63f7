// a class template that asks for Send is given a struct with a pointer
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
    source: *const u8,
}

fn main() {
    let outbox = Outbox { messages: Mutex::new(Vec::new()) };
    let byte = 3;
    outbox.post(Sample { time: 1, source: &byte });
}
