// a pointer two structs deep makes the whole not Send
use std::thread;

struct Cursor {
    at: *mut u8,
    left: usize,
}

struct Parser {
    name: String,
    cursor: Cursor,
}

fn parse_later(parser: Parser) {
    thread::spawn(move || {
        let parser = parser;
        println!("{} {} {:?}", parser.name, parser.cursor.left, parser.cursor.at);
    });
}

fn main() {
    let mut byte = 0u8;
    parse_later(Parser { name: "json".into(), cursor: Cursor { at: &mut byte, left: 1 } });
}
