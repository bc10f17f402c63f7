// a record of literal views is copied into a detached thread
use std::thread;

#[derive(Clone, Copy)]
struct Country {
    name: &'static str,
    code: u16,
}

impl Country {
    fn print(self) {
        println!("{} {}", self.name, self.code);
    }
}

fn main() {
    let chad = Country { name: "Chad", code: 235 };
    thread::spawn(move || chad.print());
    chad.print();
}
