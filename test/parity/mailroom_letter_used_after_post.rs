// a letter's length is asked after a thread was given the letter to post
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

struct Mailroom {
    state: Mutex<State>,
    changed: Condvar,
}
struct State {
    letters: Vec<String>,
    senders: usize,
}
impl Mailroom {
    fn post(&self, letter: String) {
        self.state.lock().unwrap().letters.push(letter);
        self.changed.notify_one();
    }
    fn close_one(&self) {
        let mut state = self.state.lock().unwrap();
        state.senders -= 1;
        drop(state);
        self.changed.notify_all();
    }
    fn batch(&self) -> Option<Vec<String>> {
        let guard = self.state.lock().unwrap();
        let mut guard = self
            .changed
            .wait_while(guard, |s| s.letters.is_empty() && s.senders > 0)
            .unwrap();
        if guard.letters.is_empty() {
            return None;
        }
        Some(std::mem::take(&mut guard.letters))
    }
}
fn main() {
    let room = Arc::new(Mailroom {
        state: Mutex::new(State {
            letters: Vec::new(),
            senders: 3,
        }),
        changed: Condvar::new(),
    });
    for id in 0..3 {
        let room = room.clone();
        thread::spawn(move || {
            for n in 0..5 {
                let letter = format!("{id}/{n}");
                let room = room.clone();
                thread::spawn(move || room.post(letter));
                println!("{}", letter.len());
            }
            room.close_one();
        });
    }
    let consumer = thread::spawn({
        let room = Arc::clone(&room);
        move || {
            let mut total = 0;
            while let Some(batch) = room.batch() {
                total += batch.iter().map(String::len).sum::<usize>();
            }
            total
        }
    });
    println!("{}", consumer.join().unwrap());
}
