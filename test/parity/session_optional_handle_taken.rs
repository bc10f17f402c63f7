// a session keeps the handle of its thread in an option and takes it to stop
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

enum Command {
    Print(String),
    Quit,
}
struct Session {
    commands: Sender<Command>,
    thread: Option<JoinHandle<usize>>,
}
impl Session {
    fn open(prefix: String) -> Session {
        let (commands, inbox) = mpsc::channel();
        let thread = thread::spawn(move || {
            let mut printed = 0;
            for command in inbox {
                match command {
                    Command::Print(text) => {
                        println!("{prefix}{text}");
                        printed += 1;
                    }
                    Command::Quit => break,
                }
            }
            printed
        });
        Session {
            commands,
            thread: Some(thread),
        }
    }
    fn print(&self, text: &str) {
        let _ = self.commands.send(Command::Print(text.to_owned()));
    }
    fn close(&mut self) -> Option<usize> {
        let thread = self.thread.take()?;
        let _ = self.commands.send(Command::Quit);
        thread.join().ok()
    }
}
impl Drop for Session {
    fn drop(&mut self) {
        self.close();
    }
}
fn main() {
    let mut session = Session::open("> ".to_string());
    session.print("hello");
    match session.close() {
        Some(count) => println!("{count} lines"),
        None => println!("closed already"),
    }
    assert!(session.close().is_none());
}
