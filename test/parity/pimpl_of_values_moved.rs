// a class with a private implementation behind a box moves to a thread
use std::thread;

mod parser {
    struct State {
        tokens: Vec<String>,
        depth: usize,
    }

    pub struct Parser {
        state: Box<State>,
    }

    impl Parser {
        pub fn new(text: &str) -> Parser {
            Parser { state: Box::new(State { tokens: vec![text.to_string()], depth: 0 }) }
        }
        pub fn run(mut self) -> usize {
            self.state.depth += 1;
            self.state.tokens.len() + self.state.depth
        }
    }
}

fn main() {
    let parser = parser::Parser::new("{}");
    let worker = thread::spawn(move || parser.run());
    println!("{}", worker.join().unwrap());
}
