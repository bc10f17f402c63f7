// a struct of an enum and a string is handed to a detached thread
use std::thread;

#[derive(Clone, Copy)]
enum Level {
    Info,
    Error,
}

struct Event {
    level: Level,
    text: String,
}

fn emit(event: Event) {
    thread::spawn(move || println!("{} {}", event.level as i32, event.text));
}

fn main() {
    emit(Event { level: Level::Info, text: "started".into() });
    emit(Event { level: Level::Error, text: "failed".into() });
}
