// a token that may not leave the main thread is moved to the loader
use std::marker::PhantomData;
use std::sync::mpsc;
use std::thread;

struct MainThread(PhantomData<*const ()>);
struct Label {
    text: String,
}
impl Label {
    fn set(&mut self, _proof: &MainThread, text: String) {
        self.text = text;
    }
}
fn main() {
    let proof = MainThread(PhantomData);
    let mut label = Label {
        text: String::new(),
    };
    let (updates, inbox) = mpsc::channel::<String>();
    let loader = thread::spawn(move || {
        let mut scratch = Label {
            text: String::new(),
        };
        let home = proof;
        scratch.set(&home, "loading".to_string());
        let mut sum = 0u64;
        for step in 1..=3 {
            sum += step * step;
            if updates.send(format!("{step}/3: {sum}")).is_err() {
                return None;
            }
        }
        Some(sum)
    });
    for text in inbox {
        label.text = text;
        println!("{}", label.text);
    }
    if let Some(sum) = loader.join().unwrap() {
        println!("{sum}");
    }
    println!("{}", label.text);
}
