// user function objects own their state and run in threads
use std::thread;
struct Adder { values: Vec<i32>, sum: i32 }
impl Adder {
    fn run(&mut self) { self.sum = self.values.iter().sum(); }
}
fn main() {
    let mut a = Adder { values: vec![1, 2], sum: 0 };
    let mut b = Adder { values: vec![3], sum: 0 };
    thread::scope(|s| {
        s.spawn(|| a.run());
        s.spawn(|| b.run());
    });
    println!("{}", a.sum + b.sum);
}
