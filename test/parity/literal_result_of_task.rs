// a task returns a string literal
use std::thread;

#[derive(Clone, Copy)]
enum Color {
    Red,
    Green,
}

fn name(color: Color) -> &'static str {
    match color {
        Color::Red => "red",
        Color::Green => "green",
    }
}

fn main() {
    let task = thread::spawn(|| name(Color::Green));
    println!("{} {}", name(Color::Red), task.join().unwrap());
}
