// a class whose last member is a jthread that uses this
use std::sync::Mutex;
use std::thread;
use std::thread::JoinHandle;

struct Ticker {
    ticks: Mutex<u32>,
    worker: Option<JoinHandle<()>>,
}

impl Ticker {
    fn start(&mut self) {
        let ticks = &self.ticks;
        self.worker = Some(thread::spawn(move || *ticks.lock().unwrap() += 1));
    }
}

fn main() {
    let mut ticker = Ticker { ticks: Mutex::new(0), worker: None };
    ticker.start();
}
