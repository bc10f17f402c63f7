// the same nested struct with an index is plain data
use std::thread;

struct Cursor {
    at: usize,
    left: usize,
}

struct Parser {
    name: String,
    cursor: Cursor,
}

fn parse_later(parser: Parser) {
    thread::spawn(move || {
        let parser = parser;
        println!("{} {} {}", parser.name, parser.cursor.left, parser.cursor.at);
    });
}

fn main() {
    parse_later(Parser { name: "json".into(), cursor: Cursor { at: 0, left: 1 } });
}
