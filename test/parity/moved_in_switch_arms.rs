// every arm of a switch moves the message once
use std::thread;
enum Kind { Info, Warn, Quiet }
fn emit(kind: Kind, text: String) {
    match kind {
        Kind::Info => thread::spawn(move || println!("info {text}")).join().unwrap(),
        Kind::Warn => thread::spawn(move || eprintln!("warn {text}")).join().unwrap(),
        Kind::Quiet => println!("{}", text.len()),
    }
}
fn main() {
    emit(Kind::Info, "a".into());
    emit(Kind::Warn, "b".into());
    emit(Kind::Quiet, "c".into());
}
