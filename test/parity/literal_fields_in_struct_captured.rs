// a struct of literals, local or out of a constant table, is copied into threads
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

const COUNTRIES: [Country; 2] =
    [Country { name: "Austria", code: 43 }, Country { name: "Peru", code: 51 }];

fn main() {
    let here = Country { name: "Chad", code: 235 };
    let there = COUNTRIES[1];
    let first = thread::spawn(move || here.print());
    let second = thread::spawn(move || there.print());
    first.join().unwrap();
    second.join().unwrap();
}
