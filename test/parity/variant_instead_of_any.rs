// a closed sum type crosses into a thread
use std::thread;

enum Value {
    Number(i32),
    Text(String),
}

fn print_later(value: Value) {
    thread::spawn(move || match value {
        Value::Number(number) => println!("{}", number),
        Value::Text(text) => println!("{}", text),
    });
}

fn main() {
    print_later(Value::Number(5));
    print_later(Value::Text("five".to_string()));
}
