// Scope helper local lent.
use std::thread::{self, Scope};

fn start_report<'s, 'e>(s: &'s Scope<'s, 'e>, names: &'e [String]) {
    let header = format!("{} names", names.len());
    s.spawn(|| println!("{}", header));
    s.spawn(move || for n in names { println!("{}", n); });
}
fn main() {
    let names = vec![String::from("a")];
    thread::scope(|s| start_report(s, &names));
}
