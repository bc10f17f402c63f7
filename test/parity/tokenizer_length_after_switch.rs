// the payload's length is added up after the switch, in which one arm moved it to a thread
use std::thread::{self, JoinHandle};

enum Kind {
    Print,
    Background,
    Both,
}
struct Command {
    kind: Kind,
    text: String,
}
fn shout(text: &str) -> String {
    text.to_uppercase()
}
fn run(commands: Vec<Command>) -> (Vec<String>, Vec<JoinHandle<String>>) {
    let mut here = Vec::new();
    let mut there = Vec::new();
    for command in commands {
        let Command { kind, text } = command;
        match kind {
            Kind::Print => here.push(text.clone()),
            Kind::Background => there.push(thread::spawn(move || shout(&text))),
            Kind::Both => {
                let copy = text.clone();
                there.push(thread::spawn(move || shout(&copy)));
                here.push(text.clone());
            }
        }
        println!("{}", text.len());
    }
    (here, there)
}
fn main() {
    let commands = vec![
        Command {
            kind: Kind::Print,
            text: "a".into(),
        },
        Command {
            kind: Kind::Background,
            text: "b".into(),
        },
        Command {
            kind: Kind::Both,
            text: "c".into(),
        },
    ];
    let (here, there) = run(commands);
    println!("{here:?}");
    for handle in there {
        println!("{}", handle.join().unwrap());
    }
}
